<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About zhengban</source>
        <translation>關於整版</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>zhengban {version} · Qt {qt}</source>
        <translation>整版 {version} · Qt {qt}</translation>
    </message>
    <message>
        <source>Puts newspaper pages back in order, and loses no character</source>
        <translation>把散亂的報紙版面理回原貌，一字不少</translation>
    </message>
    <message>
        <source>Apache License 2.0 · Qt under the LGPL 3</source>
        <translation>Apache 授權條款 2.0 · Qt 採 LGPL 3 授權</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;Open files…</source>
        <translation>開啟檔案(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>開啟資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Reopen with another encoding…</source>
        <translation>另選編碼重開(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;all pages…</source>
        <translation>匯出全部頁面(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Save project as…</source>
        <translation>另存專案(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>尋找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>尋找下一處(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>尋找上一處(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;eplace</source>
        <translation>取代(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>勾選或取消(&amp;T)</translation>
    </message>
    <message>
        <source>Tick &amp;all shown</source>
        <translation>勾選全部所列(&amp;A)</translation>
    </message>
    <message>
        <source>Untick all &amp;shown</source>
        <translation>取消全部所列(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Invert ticks</source>
        <translation>反選(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>審閱(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>稿件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>同類(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>歷史紀錄(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>批次(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>依據(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Pages and articles</source>
        <translation>頁面與稿件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold</source>
        <translation>摺疊或展開(&amp;F)</translation>
    </message>
    <message>
        <source>Flowed or printed &amp;lines</source>
        <translation>連排或原行(&amp;L)</translation>
    </message>
    <message>
        <source>Show punctuation &amp;marks</source>
        <translation>顯示標點(&amp;M)</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>Smaller te&amp;xt</source>
        <translation>縮小文字(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>回復字級(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一窗格(&amp;V)</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>淺色或深色(&amp;D)</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>全螢幕(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;All kinds</source>
        <translation>全部類型(&amp;A)</translation>
    </message>
    <message>
        <source>Kind &amp;1</source>
        <translation>第 &amp;1 類</translation>
    </message>
    <message>
        <source>Kind &amp;2</source>
        <translation>第 &amp;2 類</translation>
    </message>
    <message>
        <source>Kind &amp;3</source>
        <translation>第 &amp;3 類</translation>
    </message>
    <message>
        <source>Kind &amp;4</source>
        <translation>第 &amp;4 類</translation>
    </message>
    <message>
        <source>Kind &amp;5</source>
        <translation>第 &amp;5 類</translation>
    </message>
    <message>
        <source>Kind &amp;6</source>
        <translation>第 &amp;6 類</translation>
    </message>
    <message>
        <source>Kind &amp;7</source>
        <translation>第 &amp;7 類</translation>
    </message>
    <message>
        <source>Kind &amp;8</source>
        <translation>第 &amp;8 類</translation>
    </message>
    <message>
        <source>Kind &amp;9</source>
        <translation>第 &amp;9 類</translation>
    </message>
    <message>
        <source>&amp;Next to review</source>
        <translation>下一處待審(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous to review</source>
        <translation>上一處待審(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒絕(&amp;R)</translation>
    </message>
    <message>
        <source>Am&amp;end…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Doubt</source>
        <translation>存疑(&amp;D)</translation>
    </message>
    <message>
        <source>Back to &amp;undecided</source>
        <translation>回到待審(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>鎖定(&amp;L)</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>存疑說明(&amp;T)…</translation>
    </message>
    <message>
        <source>Best &amp;owners</source>
        <translation>最適合的歸屬(&amp;O)</translation>
    </message>
    <message>
        <source>Paragraph &amp;breaks</source>
        <translation>段落分合(&amp;B)</translation>
    </message>
    <message>
        <source>Accept all ali&amp;ke…</source>
        <translation>同類全部接受(&amp;K)…</translation>
    </message>
    <message>
        <source>Re&amp;ject all alike…</source>
        <translation>同類全部拒絕(&amp;J)…</translation>
    </message>
    <message>
        <source>Accept all above the l&amp;ine</source>
        <translation>接受此信心以上全部(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;See all alike</source>
        <translation>檢視同類(&amp;S)</translation>
    </message>
    <message>
        <source>An article &amp;starts here</source>
        <translation>從此另起一稿(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Move to another article…</source>
        <translation>移到另一稿件(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Role…</source>
        <translation>角色(&amp;R)…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy clean article</source>
        <translation>複製成稿(&amp;C)</translation>
    </message>
    <message>
        <source>Page &amp;done, next page</source>
        <translation>本頁審完，下一頁(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一頁(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>上一頁(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unreviewed page</source>
        <translation>下一待審頁(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;un or hold the batch</source>
        <translation>批次執行或暫停(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Stop the batch</source>
        <translation>停止批次(&amp;S)</translation>
    </message>
    <message>
        <source>Run only the &amp;failed</source>
        <translation>只重跑失敗的(&amp;F)</translation>
    </message>
    <message>
        <source>Accept by &amp;kind and confidence…</source>
        <translation>依類型和信心接受(&amp;K)…</translation>
    </message>
    <message>
        <source>Make it a &amp;rule…</source>
        <translation>記入報紙檔案(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Profile of the paper…</source>
        <translation>報紙檔案(&amp;P)…</translation>
    </message>
    <message>
        <source>Open &amp;sample page</source>
        <translation>開啟範例頁(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>關於整版(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Move to which article?</source>
        <translation>移到哪篇稿件？</translation>
    </message>
    <message>
        <source>Nothing was found in what is selected</source>
        <translation>選取的內容裡沒有發現項</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) left in doubt</source>
        <translation>
            <numerusform>%n 處存疑</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>沒有變更</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>moving</source>
        <translation>移走</translation>
    </message>
</context>
<context>
    <name>ArticleTree</name>
    <message>
        <source>That text is not on this page</source>
        <translation>本頁沒有這段文字</translation>
    </message>
    <message>
        <source>This text is locked. Unlock it to move it</source>
        <translation>這段文字已鎖定，解鎖後才能移動</translation>
    </message>
    <message>
        <source>Drop it on an article or between two blocks</source>
        <translation>請放到稿件上，或放在兩段之間</translation>
    </message>
    <message>
        <source>Drop an article between two articles</source>
        <translation>稿件要放在兩篇稿件之間</translation>
    </message>
    <message>
        <source>It stands there already</source>
        <translation>它本來就在那裡</translation>
    </message>
    <message>
        <source>Change its role to put it there</source>
        <translation>先改它的角色，才能放到那裡</translation>
    </message>
    <message>
        <source>Only captions and credits belong to a photo</source>
        <translation>圖片新聞裡只能放圖說和圖片署名</translation>
    </message>
    <message>
        <source>Conflict: two changes want the same text</source>
        <translation>衝突：兩處修改要改同一段文字</translation>
    </message>
    <message>
        <source>To confirm: a decision was made on another proposal</source>
        <translation>待確認：裁定時的建議與現在不同</translation>
    </message>
    <message>
        <source>Doubtful: somebody left something here for later</source>
        <translation>存疑：此處有留待以後再看的</translation>
    </message>
    <message>
        <source>To review: something here waits for a decision</source>
        <translation>待審：此處有待裁定的</translation>
    </message>
    <message>
        <source>Locked: printed exactly as in the source</source>
        <translation>已鎖定：照原文印出</translation>
    </message>
    <message>
        <source>Amended: something else was put in the place of a proposal</source>
        <translation>已改：用別的改法代替了建議</translation>
    </message>
    <message>
        <source>Settled by hand: what was asked here is answered</source>
        <translation>手工已定：此處的疑問已有答案</translation>
    </message>
    <message>
        <source>Accepted: the proposals here are in the result</source>
        <translation>已接受：此處的建議已寫入結果</translation>
    </message>
    <message>
        <source>Automatic: certain changes, nothing to decide</source>
        <translation>自動：有把握的修改，無須裁定</translation>
    </message>
    <message>
        <source>Rejected: the text stands as in the source</source>
        <translation>已拒絕：照原文不改（不是錯誤）</translation>
    </message>
    <message>
        <source>Article {0}</source>
        <translation>稿件 {0}</translation>
    </message>
    <message>
        <source>Photo {0}</source>
        <translation>圖片新聞 {0}</translation>
    </message>
    <message>
        <source>Photo news</source>
        <translation>圖片新聞</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>版頭</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未歸位</translation>
    </message>
    <message>
        <source>Empty is good</source>
        <translation>這裡空著就好</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文中檢視</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Move to article</source>
        <translation>移到稿件</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>An article starts here</source>
        <translation>從此另起一稿</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>修改文字</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>沒有變更</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
</context>
<context>
    <name>ArticlesScreen</name>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>圖片新聞 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Run the batch</source>
        <translation>批次執行</translation>
    </message>
    <message>
        <source>What it applies unasked, by confidence; all else waits for you</source>
        <translation>達到這些信心的自動修改，其餘都等您審</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tick at least one format</source>
        <translation>至少勾選一種格式</translation>
    </message>
    <message>
        <source>Name a folder</source>
        <translation>請填寫資料夾</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s); those that are made and unchanged are left</source>
        <translation>
            <numerusform>共 %n 頁；做好且沒有變化的不重做</numerusform>
        </translation>
    </message>
    <message>
        <source>from {line}</source>
        <translation>{line} 起</translation>
    </message>
    <message>
        <source>never</source>
        <translation>從不</translation>
    </message>
    <message>
        <source>{found} found, {open} to review</source>
        <translation>已見 {found} 處，待審 {open}</translation>
    </message>
</context>
<context>
    <name>BatchHead</name>
    <message>
        <source>{made} of {total} pages made · {share} %</source>
        <translation>已做 {made} / {total} 頁 · {share} %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run only the failed {count}</source>
        <translation>只重跑失敗 {count}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暫停…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Run the batch…</source>
        <translation>批次執行…</translation>
    </message>
</context>
<context>
    <name>BatchScreen</name>
    <message>
        <source>Reading the pages…</source>
        <translation>正在讀頁面…</translation>
    </message>
    <message numerus="yes">
        <source>None under this filter, %n in all. Press 0 for all</source>
        <translation>
            <numerusform>這一篩選下沒有，共 %n 頁。按 0 看全部</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no pages yet: open files or a folder</source>
        <translation>還沒有頁面：請開啟檔案或資料夾</translation>
    </message>
    <message>
        <source>Find a page</source>
        <translation>尋找頁面</translation>
    </message>
</context>
<context>
    <name>BatchWork</name>
    <message>
        <source>The pages are still being read: try again in a moment</source>
        <translation>還在讀頁面：請稍後再試</translation>
    </message>
    <message>
        <source>No page failed</source>
        <translation>沒有失敗的頁面</translation>
    </message>
    <message>
        <source>{seen} of {pages} pages</source>
        <translation>{seen} / {pages} 頁</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失敗 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>paused: what is made is kept</source>
        <translation>已暫停：做好的都在</translation>
    </message>
    <message>
        <source>{rate} pages a second</source>
        <translation>{rate} 頁/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>約剩 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) made</source>
        <translation>
            <numerusform>做好 %n 頁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未變 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {sums}. Run again for the rest</source>
        <translation>已停止：{sums}。再執行一次即可接著做</translation>
    </message>
</context>
<context>
    <name>Breaking</name>
    <message>
        <source>There is no break to doubt here</source>
        <translation>這裡的分段沒有疑問</translation>
    </message>
    <message>
        <source>Break or join where?</source>
        <translation>從哪裡斷開或連上？</translation>
    </message>
    <message>
        <source>break at the cursor</source>
        <translation>在游標處斷開</translation>
    </message>
    <message>
        <source>join here</source>
        <translation>在此連上</translation>
    </message>
    <message>
        <source>break here</source>
        <translation>在此斷開</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Accept by kind and confidence</source>
        <translation>依類型和信心接受</translation>
    </message>
    <message>
        <source>On all pages of the project; only what nobody has decided on</source>
        <translation>專案的全部頁面；只接受還沒有人裁定的</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n finding(s)</source>
        <translation>
            <numerusform>接受 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits on the pages that were analysed</source>
        <translation>已分析的頁面上沒有待審的</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在讀專案…</translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message>
        <source>Something was decided meanwhile: nothing was accepted. Try again</source>
        <translation>其間有新的裁定，這次什麼也沒接受。請再來一次</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n finding(s) in one step</source>
        <translation>
            <numerusform>已一步接受 %n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFoot</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Accept all like this ({n})</source>
        <translation>同類全部接受（本頁 {n}）</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>kept</source>
        <translation>留</translation>
    </message>
    <message>
        <source>before</source>
        <translation>原</translation>
    </message>
    <message>
        <source>after</source>
        <translation>改</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>Only reported</source>
        <translation>只提示</translation>
    </message>
    <message>
        <source>Article {n}</source>
        <translation>稿件 {n}</translation>
    </message>
    <message>
        <source>Photo news</source>
        <translation>圖片新聞</translation>
    </message>
</context>
<context>
    <name>ChoiceOverlay</name>
    <message>
        <source>A key chooses, Esc closes</source>
        <translation>按鍵選擇，Esc 關閉</translation>
    </message>
</context>
<context>
    <name>CompactReason</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>Doubtful</source>
        <translation>有疑</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待審</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>待重出</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>排隊</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>Not yet calibrated</source>
        <translation>尚未校準</translation>
    </message>
    <message>
        <source>Calibrated: more than 99 of 100 such findings are right</source>
        <translation>校準：此級 100 條中有 99 條以上正確</translation>
    </message>
    <message>
        <source>Calibrated: about {n} of 100 such findings are right</source>
        <translation>校準：此級 100 條中約 {n} 條正確</translation>
    </message>
    <message>
        <source>Too few such findings were judged on pages with known truth</source>
        <translation>有標準答案的版面上，此類判定過少</translation>
    </message>
    <message>
        <source>Judged on pages with known truth: {n} such findings; 95 % interval {low}–{high} of 100</source>
        <translation>以有標準答案的版面檢驗：此類 {n} 條；95% 區間為每百條 {low}–{high}</translation>
    </message>
    <message>
        <source>hardly any wrong</source>
        <translation>幾乎無誤</translation>
    </message>
    <message>
        <source>about {n} wrong</source>
        <translation>約 {n} 處有誤</translation>
    </message>
    <message>
        <source>{n} not measured</source>
        <translation>{n} 處未檢驗</translation>
    </message>
</context>
<context>
    <name>ConfidenceBar</name>
    <message>
        <source>Confidence {value}</source>
        <translation>信心 {value}</translation>
    </message>
    <message>
        <source>Applied unasked from {value} up</source>
        <translation>信心 {value} 起自動接受</translation>
    </message>
    <message>
        <source>Never applied unasked</source>
        <translation>從不自動採用</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信心</translation>
    </message>
</context>
<context>
    <name>ConfidenceSlider</name>
    <message>
        <source>Least confidence</source>
        <translation>最低信心</translation>
    </message>
    <message>
        <source>Confidence ≥ {value}</source>
        <translation>信心 ≥ {value}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n join(s)</source>
        <translation>
            <numerusform>併行 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n place(s)</source>
        <translation>
            <numerusform>鎖定 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n place(s)</source>
        <translation>
            <numerusform>解鎖 %n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffHeads</name>
    <message>
        <source>Flowed</source>
        <translation>連排</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原行</translation>
    </message>
    <message>
        <source>Lines of the source</source>
        <translation>原文的行</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>顯示標點</translation>
    </message>
    <message numerus="yes">
        <source>read-only · %n line(s)</source>
        <translation>
            <numerusform>唯讀 · %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>稿件 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photo news %n</source>
        <translation>
            <numerusform>圖片新聞 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>整理後</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>整理後</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Open files</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>把檔案或資料夾拖到這裡</translation>
    </message>
    <message>
        <source>Plain text; the source is never written to</source>
        <translation>純文字，原檔案一個字也不動</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>{what} is now: {role}</source>
        <translation>{what}改為{role}</translation>
    </message>
    <message>
        <source>{what} moved to “{article}”</source>
        <translation>{what}移到“{article}”</translation>
    </message>
    <message>
        <source>{what} moved up</source>
        <translation>{what}上移</translation>
    </message>
    <message>
        <source>{what} moved down</source>
        <translation>{what}下移</translation>
    </message>
    <message>
        <source>An article starts with {what}</source>
        <translation>從{what}起另成一稿</translation>
    </message>
    <message>
        <source>{what} joined to “{article}”</source>
        <translation>{what}併入“{article}”</translation>
    </message>
    <message>
        <source>Paragraph broken before {what}</source>
        <translation>在{what}前分段</translation>
    </message>
    <message>
        <source>{what} goes on without a break behind “{before}”</source>
        <translation>{what}接在“{before}”後，不再分段</translation>
    </message>
    <message>
        <source>Replaced: {what}</source>
        <translation>取代：{what}</translation>
    </message>
    <message>
        <source>Article moved: {what}</source>
        <translation>稿件移位：{what}</translation>
    </message>
    <message>
        <source>“{what}” given to “{owner}”</source>
        <translation>“{what}”歸入“{owner}”</translation>
    </message>
    <message>
        <source>{what} locked</source>
        <translation>{what}已鎖定</translation>
    </message>
    <message>
        <source>{what} unlocked</source>
        <translation>{what}已解鎖</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message numerus="yes">
        <source>“{text}” and what follows, %n block(s)</source>
        <translation>
            <numerusform>“{text}”等 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” inserted</source>
        <translation>加入“{text}”</translation>
    </message>
    <message>
        <source>“{text}” deleted</source>
        <translation>刪去“{text}”</translation>
    </message>
    <message>
        <source>“{before}” → “{after}”</source>
        <translation>“{before}”改為“{after}”</translation>
    </message>
    <message>
        <source>{done} · {key} takes it back</source>
        <translation>{done} · {key} 復原</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message>
        <source>Changes nothing</source>
        <translation>一處不改</translation>
    </message>
    <message numerus="yes">
        <source>Changes nothing: %n applied unasked is (are) confirmed</source>
        <translation>
            <numerusform>不改文字：確認已自動套用的 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) deleted</source>
        <translation>
            <numerusform>刪 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) exchanged</source>
        <translation>
            <numerusform>換 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) inserted</source>
        <translation>
            <numerusform>補 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied unasked is (are) confirmed</source>
        <translation>
            <numerusform>另確認已自動套用的 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes {parts}</source>
        <translation>將改 {parts}</translation>
    </message>
    <message numerus="yes">
        <source>%n decided by hand stay</source>
        <translation>
            <numerusform>人工裁定的 %n 處不變</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n 處維持原狀</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not analysed are left out</source>
        <translation>
            <numerusform>%n 頁未分析，不在其中</numerusform>
        </translation>
    </message>
    <message>
        <source>one undo step</source>
        <translation>可一步復原</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Reopen</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Another encoding</source>
        <translation>另選編碼</translation>
    </message>
</context>
<context>
    <name>EngineError</name>
    <message>
        <source>{name} does not exist: check the path</source>
        <translation>{name} 不存在：請檢查路徑</translation>
    </message>
    <message>
        <source>{name} is empty: there is nothing to read</source>
        <translation>{name} 是空檔案，沒有內容可讀</translation>
    </message>
    <message>
        <source>{name} is a folder: name the files in it, or run a batch over it</source>
        <translation>{name} 是資料夾：請選擇其中的檔案</translation>
    </message>
    <message>
        <source>{name} may not be read: check its permissions</source>
        <translation>{name} 無權讀取：請檢查權限</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>{name} 無法讀取：{reason}</translation>
    </message>
    <message>
        <source>{name} holds no {suffixes} file</source>
        <translation>{name} 裡沒有 {suffixes} 檔案</translation>
    </message>
    <message>
        <source>{name} is blank: it holds {size} bytes of white space and no text</source>
        <translation>{name} 是空白檔案：{size} 位元組全是空白，沒有文字</translation>
    </message>
    <message>
        <source>{name} seems to be {what}, not plain text: {advice}</source>
        <translation>{name} 看來是{what}，不是純文字：{advice}</translation>
    </message>
    <message>
        <source>{name} seems to be binary data, not plain text: give the text that was extracted from it</source>
        <translation>{name} 看來是二進位資料，不是純文字：請提供從中擷取的文字</translation>
    </message>
    <message>
        <source>{name} seems to be binary data, not plain text in {encoding}: {controls} of its first {all} characters are control characters</source>
        <translation>{name} 按 {encoding} 看來是二進位資料，不是純文字：前 {all} 個字元裡有 {controls} 個控制字元</translation>
    </message>
    <message>
        <source>{name}: lone surrogate {code} at character {place} in {encoding}: export the page again, as UTF-8</source>
        <translation>{name}：按 {encoding}，第 {place} 個字元處有殘缺的代理碼 {code}：請重新匯出為 UTF-8</translation>
    </message>
    <message>
        <source>{name}: lone surrogate at byte offset {offset} ({bytes}) in {encoding}: export the page again, as UTF-8</source>
        <translation>{name}：按 {encoding}，位元組 {offset} 處有殘缺的代理碼（{bytes}）：請重新匯出為 UTF-8</translation>
    </message>
    <message>
        <source>{name} reads as Chinese in none of {tried}: name its encoding with --encoding</source>
        <translation>{name} 按 {tried} 都讀不出中文：請另選編碼重新開啟</translation>
    </message>
    <message>
        <source>{name} cannot be read as {encoding}: name another encoding with --encoding</source>
        <translation>{name} 無法按 {encoding} 讀取：請另選編碼重新開啟</translation>
    </message>
    <message>
        <source>{name}: the bytes at offset {offset} ({bytes}) are not valid {encoding}: the file is damaged there, or name its encoding with --encoding</source>
        <translation>{name}：位元組 {offset} 處（{bytes}）不是有效的 {encoding}：檔案此處已損壞，或請另選編碼重新開啟</translation>
    </message>
    <message>
        <source>unknown encoding {encoding}: {advice}</source>
        <translation>未知編碼 {encoding}：{advice}</translation>
    </message>
    <message>
        <source>use utf-8, utf-16, gb18030 or big5, or any other that Python knows</source>
        <translation>請用 utf-8、utf-16、gb18030 或 big5，或其他 Python 認得的編碼</translation>
    </message>
    <message>
        <source>{name} was not written: there is no folder {folder}</source>
        <translation>{name} 沒有寫入：資料夾 {folder} 不存在</translation>
    </message>
    <message>
        <source>{name} was not written: {reason}</source>
        <translation>{name} 沒有寫入：{reason}</translation>
    </message>
    <message>
        <source>the folder {name} cannot be made: {reason}</source>
        <translation>資料夾 {name} 無法建立：{reason}</translation>
    </message>
    <message>
        <source>{name} is the input {source}, {advice}</source>
        <translation>{name} 是原檔案 {source}，{advice}</translation>
    </message>
    <message>
        <source>which is never overwritten: choose another output</source>
        <translation>原檔案絕不覆寫：請另選輸出位置</translation>
    </message>
    <message>
        <source>{name} is a folder: name a file in it</source>
        <translation>{name} 是資料夾：請指定其中的檔名</translation>
    </message>
    <message>
        <source>{name} is not a regular file: use - for standard output</source>
        <translation>{name} 不是一般檔案：請另選輸出位置</translation>
    </message>
    <message>
        <source>{name} is write-protected: choose another output</source>
        <translation>{name} 有防寫保護：請另選輸出位置</translation>
    </message>
    <message>
        <source>{place} is one file and there are several results: name a folder with -o</source>
        <translation>{place} 是單一檔案，而結果有多個：請選擇資料夾</translation>
    </message>
    <message>
        <source>{name}: {path} already holds the result of {owner}; use a folder for each</source>
        <translation>{name}：{path} 已是 {owner} 的結果；請各用一個資料夾</translation>
    </message>
    <message>
        <source>{name} is there already: open it, or choose another name</source>
        <translation>{name} 已經存在：請開啟它，或換個名字</translation>
    </message>
    <message>
        <source>{name} is being made by {owner}</source>
        <translation>{name} 正由 {owner} 建立</translation>
    </message>
    <message>
        <source>{name} is not a zhengban project: open the page itself, or choose a .zhengban file</source>
        <translation>{name} 不是整版專案：請直接開啟版面檔案，或選擇 .zhengban 檔案</translation>
    </message>
    <message>
        <source>{name} was made by a newer zhengban (project version {version}, this one reads up to {newest}): update zhengban</source>
        <translation>{name} 由較新的整版建立（專案版本 {version}，本程式最高支援 {newest}）：請升級整版</translation>
    </message>
    <message>
        <source>{name} was made by an older zhengban: open it once where it can be written</source>
        <translation>{name} 由較舊的整版建立：請先在可寫入的位置開啟一次</translation>
    </message>
    <message>
        <source>{name}: its policy cannot be read</source>
        <translation>{name}：閾值設定無法讀取</translation>
    </message>
    <message>
        <source>{name}: operation {number} cannot be read</source>
        <translation>{name}：第 {number} 步操作無法讀取</translation>
    </message>
    <message>
        <source>{name} was removed or replaced while open: save it under another name</source>
        <translation>{name} 開啟期間被移走或取代：請另存為其他名字</translation>
    </message>
    <message>
        <source>{name}: {character} is no character; nothing was changed</source>
        <translation>{name}：{character} 不是字元；什麼都沒有改</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}</source>
        <translation>{name} 無法開啟：{reason}</translation>
    </message>
    <message>
        <source>{name} is a folder: name a project file, or make a new one</source>
        <translation>{name} 是資料夾：請選擇專案檔案，或新建一個</translation>
    </message>
    <message>
        <source>{name} is cut off (it should have {expected} bytes): restore it from a copy</source>
        <translation>{name} 不完整（應有 {expected} 位元組）：請用備份還原</translation>
    </message>
    <message>
        <source>{name} is damaged ({reason}): restore it from a copy</source>
        <translation>{name} 已損壞（{reason}）：請用備份還原</translation>
    </message>
    <message>
        <source>{name}: the text of page {page} is damaged</source>
        <translation>{name}：第 {page} 頁的文字已損壞</translation>
    </message>
    <message>
        <source>{name} has no page {page} any more</source>
        <translation>{name} 已沒有第 {page} 頁</translation>
    </message>
    <message>
        <source>{name} has no page {page}</source>
        <translation>{name} 沒有第 {page} 頁</translation>
    </message>
    <message>
        <source>{name} was changed since it was read</source>
        <translation>{name} 讀取之後有更動</translation>
    </message>
    <message>
        <source>{name} cannot be locked: {reason}</source>
        <translation>{name} 無法鎖定：{reason}</translation>
    </message>
    <message>
        <source>{reason}: nothing can be changed here</source>
        <translation>{reason}：此處不能更動</translation>
    </message>
    <message>
        <source>{name}: {reason}; nothing was changed</source>
        <translation>{name}：{reason}；什麼都沒有改</translation>
    </message>
    <message>
        <source>a replacement holds no line break: split the paragraph instead</source>
        <translation>取代內容不能含換行：請改用拆段</translation>
    </message>
    <message>
        <source>no regular expression: {reason}</source>
        <translation>不是有效的規則運算式：{reason}</translation>
    </message>
    <message>
        <source>the pattern takes too long: make it simpler</source>
        <translation>搜尋式太費時：請寫得簡單些</translation>
    </message>
    <message>
        <source>the replacement cannot be read: {reason}</source>
        <translation>取代內容無法識別：{reason}</translation>
    </message>
    <message>
        <source>the input {name} lies in the output folder {folder}: {advice}</source>
        <translation>來源檔案 {name} 就在輸出資料夾 {folder} 裡：{advice}</translation>
    </message>
    <message>
        <source>choose another output</source>
        <translation>請換一個輸出資料夾</translation>
    </message>
    <message>
        <source>no worker process can be started (exit code {code}): use --workers 0</source>
        <translation>工作行程啟動不了（結束代碼 {code}）：請重新啟動本程式，或在命令列加 --workers 0</translation>
    </message>
    <message>
        <source>its worker process died twice ({how})</source>
        <translation>處理此版的行程兩次中斷（{how}）</translation>
    </message>
    <message>
        <source>it took longer than {seconds} s</source>
        <translation>用時超過 {seconds} 秒</translation>
    </message>
    <message>
        <source>the page needs more memory than allowed</source>
        <translation>此版所需記憶體超過了限額</translation>
    </message>
    <message>
        <source>{format}: what was written is not the document: {problem}; nothing is exported</source>
        <translation>{format}：寫出的內容與文件不符（{problem}），什麼也沒有匯出</translation>
    </message>
    <message>
        <source>characters are not conserved: {problem}</source>
        <translation>字數核對不上：{problem}</translation>
    </message>
    <message>
        <source>{key} has {entry}, which is no regular expression: {reason}</source>
        <translation>{key}裡的 {entry} 不是正規表示式：{reason}</translation>
    </message>
    <message>
        <source>{what} at position {n}</source>
        <translation>第 {n} 個字元後{what}</translation>
    </message>
    <message>
        <source>missing )</source>
        <translation>缺少右括號</translation>
    </message>
    <message>
        <source>unbalanced parenthesis</source>
        <translation>括號不成對</translation>
    </message>
    <message>
        <source>unterminated character set</source>
        <translation>方括號沒有結束</translation>
    </message>
    <message>
        <source>bad character range</source>
        <translation>字元範圍寫反了</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>重複號前面沒有內容</translation>
    </message>
    <message>
        <source>multiple repeat</source>
        <translation>重複號疊在一起</translation>
    </message>
    <message>
        <source>bad escape (end of pattern)</source>
        <translation>反斜線後面沒有內容</translation>
    </message>
    <message>
        <source>unknown property</source>
        <translation>字元類別不認識</translation>
    </message>
    <message>
        <source>{key} has {entry}: write groups as (?:…)</source>
        <translation>{key}裡的 {entry}：分組請寫成 (?:…)</translation>
    </message>
    <message>
        <source>{key} has {entry}, which fits nothing at all: name what must be there</source>
        <translation>{key}裡的 {entry} 連空白也能比對：請寫明必須有什麼</translation>
    </message>
    <message>
        <source>{key} has {entry}, which fits text of articles ({text}): make it narrower</source>
        <translation>{key}裡的 {entry} 會比對到稿件正文（{text}）：請收窄</translation>
    </message>
    <message>
        <source>{key} has {entry}: write two characters or more, in one line, no spaces around</source>
        <translation>{key}裡的 {entry}：至少兩個字，寫在一行，前後不留空格</translation>
    </message>
    <message>
        <source>{key} is a list of texts in quotes: [&quot;…&quot;, &quot;…&quot;]</source>
        <translation>{key}應為帶引號的文字清單：[&quot;…&quot;, &quot;…&quot;]</translation>
    </message>
    <message>
        <source>{key} is a list of regular expressions: [&apos;…&apos;, &apos;…&apos;]</source>
        <translation>{key}應為正規表示式清單：[&apos;…&apos;, &apos;…&apos;]</translation>
    </message>
    <message>
        <source>{key} is a table: write {head} and its keys below</source>
        <translation>{key}應為一節：先寫 {head}，各項寫在下面</translation>
    </message>
    <message>
        <source>{key} is a text in quotes</source>
        <translation>{key}應為帶引號的文字</translation>
    </message>
    <message>
        <source>there is no key {key}: {advice}</source>
        <translation>沒有 {key} 這一項：{advice}</translation>
    </message>
    <message>
        <source>did you mean {key}?</source>
        <translation>是不是 {key}</translation>
    </message>
    <message>
        <source>known are {key}</source>
        <translation>可用的有 {key}</translation>
    </message>
    <message>
        <source>{key} is a number from 0 to 1, or &quot;never&quot;, not {entry}</source>
        <translation>{key}應為 0 到 1 的數或 never，而不是 {entry}</translation>
    </message>
    <message>
        <source>{key} is a number of em from {least} to {most}</source>
        <translation>{key}應為 {least} 到 {most} 之間的字數</translation>
    </message>
    <message>
        <source>this is no TOML: {reason}; {advice}</source>
        <translation>不是 TOML：{reason}；{advice}</translation>
    </message>
    <message>
        <source>the profile cannot be read: {reason}</source>
        <translation>讀不出檔案：{reason}</translation>
    </message>
    <message>
        <source>this is too large for a profile: is it the right file?</source>
        <translation>太大，不像報紙檔案：是不是選錯了檔案</translation>
    </message>
    <message>
        <source>a profile is UTF-8: save it as that</source>
        <translation>檔案須是 UTF-8：請另存為 UTF-8</translation>
    </message>
    <message>
        <source>patterns stand in single quotes, so that \ stays \</source>
        <translation>正規表示式寫在單引號裡，\ 才仍是 \</translation>
    </message>
    <message>
        <source>a profile is learnt from {least} pages or more, not {number}: {advice}</source>
        <translation>至少要 {least} 頁才能歸納檔案，現在只有 {number} 頁：{advice}</translation>
    </message>
    <message>
        <source>name more pages of one paper</source>
        <translation>請加入同一報紙的更多頁面</translation>
    </message>
    <message>
        <source>{name} is write-protected</source>
        <translation>{name} 有防寫保護</translation>
    </message>
    <message>
        <source>{name} was opened to be read</source>
        <translation>{name} 以唯讀方式開啟</translation>
    </message>
    <message>
        <source>{name} is open at {host} by {who} (process {pid}) since {time}</source>
        <translation>{name} 正由 {who} 在 {host} 上開啟（處理程序 {pid}，自 {time} 起）</translation>
    </message>
    <message>
        <source>{name} is open at {owner}</source>
        <translation>{name} 已被{owner}開啟</translation>
    </message>
    <message>
        <source>the disk is full: make room and do it once more</source>
        <translation>磁碟已滿：騰出空間後再做一次</translation>
    </message>
    <message>
        <source>another program is writing to it: try again</source>
        <translation>另一個程式正在寫入：請再試</translation>
    </message>
    <message>
        <source>it may not be written: check its permissions</source>
        <translation>無權寫入：請檢查權限</translation>
    </message>
    <message>
        <source>it cannot be opened: check the folder and its permissions</source>
        <translation>無法開啟：請檢查資料夾及其權限</translation>
    </message>
    <message>
        <source>the disk failed: check it, and keep a copy of the project</source>
        <translation>磁碟出錯：請檢查磁碟，並留一份專案備份</translation>
    </message>
    <message>
        <source>it was changed by another program: open it again</source>
        <translation>被另一個程式更動：請重新開啟</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>另一個程式</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>檔案系統唯讀</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是資料夾</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是資料夾</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>檔案已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>檔名過長</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>讀寫錯誤</translation>
    </message>
    <message>
        <source>extract its text first</source>
        <translation>請先擷取文字</translation>
    </message>
    <message>
        <source>run text recognition (OCR) first</source>
        <translation>請先做文字辨識（OCR）</translation>
    </message>
    <message>
        <source>unpack it first</source>
        <translation>請先解壓縮</translation>
    </message>
    <message>
        <source>save it as plain text first</source>
        <translation>請先另存為純文字</translation>
    </message>
    <message>
        <source>give the page itself</source>
        <translation>請提供版面檔案本身</translation>
    </message>
    <message>
        <source>give a text file</source>
        <translation>請提供文字檔</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>PostScript 文件</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>DjVu 文件</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文件</translation>
    </message>
    <message>
        <source>an old Word, Excel or WPS document</source>
        <translation>舊式 Word、Excel 或 WPS 文件</translation>
    </message>
    <message>
        <source>a ZIP archive or a document packed as one (docx, epub, odt)</source>
        <translation>ZIP 壓縮檔，或以此打包的文件（docx、epub、odt）</translation>
    </message>
    <message>
        <source>a {format} picture</source>
        <translation>{format} 圖片</translation>
    </message>
    <message>
        <source>a {format} archive</source>
        <translation>{format} 壓縮檔</translation>
    </message>
    <message>
        <source>an {format} archive</source>
        <translation>{format} 壓縮檔</translation>
    </message>
    <message>
        <source>a SQLite database or a review project</source>
        <translation>SQLite 資料庫或審校專案</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式檔</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Line {line} · chars {start}–{end}</source>
        <translation>第 {line} 行 · 字位 {start}–{end}</translation>
    </message>
    <message>
        <source>Alike on this page: {n}</source>
        <translation>同類 本頁 {n}</translation>
    </message>
    <message>
        <source>in all: {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>No finding chosen</source>
        <translation>沒有選中的條目</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>歸屬</translation>
    </message>
</context>
<context>
    <name>EvidenceOverlay</name>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} written</source>
        <translation>已寫 {done}/{total}</translation>
    </message>
    <message>
        <source>Tick at least one format</source>
        <translation>至少勾選一種格式</translation>
    </message>
    <message>
        <source>Name a folder</source>
        <translation>請填寫資料夾</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已匯出</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回去審</translation>
    </message>
    <message numerus="yes">
        <source>%n not reviewed</source>
        <translation>
            <numerusform>還有 %n 處未審</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not analysed yet</source>
        <translation>
            <numerusform>%n 版還沒有分析</numerusform>
        </translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>按建議匯出</translation>
    </message>
    <message>
        <source>what waits counts as accepted</source>
        <translation>待審的算作接受</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>只匯出已接受的</translation>
    </message>
    <message>
        <source>what waits stays as in the source</source>
        <translation>待審的照原文不動</translation>
    </message>
    <message>
        <source>and review them first</source>
        <translation>先把它們審完</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {folder}</source>
        <translation>
            <numerusform>%n 個檔案已寫入 {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ {written}</source>
        <translation>✓ {written}</translation>
    </message>
    <message numerus="yes">
        <source>%n not written</source>
        <translation>
            <numerusform>%n 個沒有寫成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>已寫 %n 個檔案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Encoding unclear: reopen with another encoding</source>
        <translation>編碼不明：開啟後用「另選編碼」重開</translation>
    </message>
    <message>
        <source>Too large for a page: split the file</source>
        <translation>不像一版，太大：請把檔案拆開</translation>
    </message>
    <message>
        <source>Took too long: run the failed ones again</source>
        <translation>逾時，已略過：可只重跑失敗的</translation>
    </message>
    <message>
        <source>Too much memory: split the file, run it again</source>
        <translation>記憶體不夠：拆開檔案，再只重跑失敗的</translation>
    </message>
    <message>
        <source>Its process died twice: run again or send it to us</source>
        <translation>行程兩次中斷：再重跑一次，仍不行請發給我們</translation>
    </message>
    <message>
        <source>Characters were lost, not written: send us the page</source>
        <translation>字數不符，沒有寫出：請把這一版發給我們</translation>
    </message>
    <message>
        <source>Failed inside, not written: send us the page</source>
        <translation>內部出錯，沒有寫出：請把這一版發給我們</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>not printed</source>
        <translation>報上沒有</translation>
    </message>
    <message>
        <source>Printed: {0}</source>
        <translation>報上印的：{0}</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手填</translation>
    </message>
    <message>
        <source>from “{0}”</source>
        <translation>由「{0}」拆出</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>報紙</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>版名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>信箱</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>編輯</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>replaces the one of {time}</source>
        <translation>取代 {time} 的那一份</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there already will be replaced</source>
        <translation>
            <numerusform>%n 個已有的檔案將被取代</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>還有 %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Pages and projects</source>
        <translation>版面與專案</translation>
    </message>
    <message numerus="yes">
        <source>All %n decision(s) are there. Last at {time}</source>
        <translation>
            <numerusform>已裁定的 %n 處都在，最後一處 {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot read {name}: encoding unclear. Reopen with another encoding</source>
        <translation>讀不出 {name}：編碼不明。用「另選編碼」重新開啟</translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>以及另外 %n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已另存為 {name}</translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>取代為</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>正規式</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>整理後</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>整個專案</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>本頁</translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation>區分大小寫</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>沒有找到</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>取代 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ticked stay</source>
        <translation>
            <numerusform>未勾的 %n 處不變</numerusform>
        </translation>
    </message>
    <message>
        <source>one undo step</source>
        <translation>一步即可復原</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>改</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信心</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>同類</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>No. {number} {kind}: {before} → {after}, {state}</source>
        <translation>第 {number} 處 {kind}：{before} → {after}，{state}</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings</source>
        <translation>發現</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>None under this filter, {n} in all. Press 0 for all</source>
        <translation>這一篩選下沒有，共 {n} 處。按 0 看全部</translation>
    </message>
    <message>
        <source>Nothing to change on this page ✓ {n} kinds checked</source>
        <translation>這一版沒有要改的 ✓ 已查 {n} 類</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) accepted under this filter</source>
        <translation>
            <numerusform>這一篩選下已接受 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) rejected under this filter</source>
        <translation>
            <numerusform>這一篩選下已拒絕 %n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>articles one after the other, marked by white space only</source>
        <translation>稿件依次排列，只用空白分隔</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>headings and captions marked</source>
        <translation>標出標題和圖說</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>to read and to print</source>
        <translation>供閱讀和列印</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>for programs, with every source place</source>
        <translation>供程式使用，附每處原文位置</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>the articles, with styles for headlines, text and captions</source>
        <translation>稿件全文，標題、正文、圖說各有樣式</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>for editions and archives, with the source&apos;s lines</source>
        <translation>供整理出版與典藏，附原文行號</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>an article a line, for search engines</source>
        <translation>每行一篇稿件，供檢索系統使用</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>an article a row, for spreadsheets</source>
        <translation>每列一篇稿件，可用試算表開啟</translation>
    </message>
    <message>
        <source>Word with changes</source>
        <translation>Word 修訂稿</translation>
    </message>
    <message>
        <source>the source with tracked changes to accept or reject</source>
        <translation>原文加修訂標記，可在 Word、WPS 裡接受或拒絕</translation>
    </message>
    <message>
        <source>Change report</source>
        <translation>修改報告</translation>
    </message>
    <message>
        <source>source and result side by side, every change explained</source>
        <translation>左右對照，每處修改都有依據</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回裁定</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>手工修改</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Page details</source>
        <translation>版面資訊</translation>
    </message>
    <message>
        <source>Page reviewed</source>
        <translation>標為已審</translation>
    </message>
    <message>
        <source>Outdated decisions dismissed</source>
        <translation>忽略已不適用的裁定</translation>
    </message>
    <message>
        <source>Page read anew</source>
        <translation>重新讀取原始檔案</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>one</source>
        <translation>單處</translation>
    </message>
    <message>
        <source>series</source>
        <translation>同類</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多處</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{what} ({kinds})</source>
        <translation>{what}（{kinds}）</translation>
    </message>
    <message>
        <source>{what}: {note}</source>
        <translation>{what}：{note}</translation>
    </message>
    <message>
        <source>Accept {n}</source>
        <translation>接受 {n} 處</translation>
    </message>
    <message>
        <source>Reject {n}</source>
        <translation>拒絕 {n} 處</translation>
    </message>
    <message>
        <source>Doubt {n}</source>
        <translation>存疑 {n} 處</translation>
    </message>
    <message>
        <source>Take back the decision on {n}</source>
        <translation>撤回裁定 {n} 處</translation>
    </message>
    <message>
        <source>Amend {n}</source>
        <translation>修改 {n} 處</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已復原：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>{n} undone</source>
        <translation>復原 {n} 步</translation>
    </message>
    <message>
        <source>{n} in force again</source>
        <translation>重新生效 {n} 步</translation>
    </message>
    <message>
        <source>Went to another place: {what}</source>
        <translation>回到另一步：{what}</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>No.</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>審校者</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範圍</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已復原</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>History</source>
        <translation>歷史紀錄</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>在歷史紀錄裡尋找</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>回到這裡</translation>
    </message>
    <message>
        <source>Export JSONL</source>
        <translation>匯出 JSONL</translation>
    </message>
    <message>
        <source>Nothing is lost: everything stays listed, and redo leads forward</source>
        <translation>什麼也不會丟：紀錄都在，重做就能回來</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>所有頁面</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) undone</source>
        <translation>
            <numerusform>復原 %n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in force again</source>
        <translation>
            <numerusform>重新生效 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to just after no. {number}: {what}</source>
        <translation>回到第 {number} 步之後：{what}</translation>
    </message>
    <message>
        <source>This is where you are</source>
        <translation>現在就在這一步</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>還沒有任何操作</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s), none is ever deleted</source>
        <translation>
            <numerusform>共 %n 步，一步也不刪</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total} operations</source>
        <translation>{total} 步中的 {shown} 步</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部操作</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>History</source>
        <translation>歷史紀錄</translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Hits</source>
        <translation>尋找結果</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>switches the input method</source>
        <translation>用來切換輸入法</translation>
    </message>
    <message>
        <source>switches full and half width in input methods</source>
        <translation>用來切換輸入法的全形半形</translation>
    </message>
    <message>
        <source>switches Chinese and Western punctuation in input methods</source>
        <translation>用來切換輸入法的中西標點</translation>
    </message>
    <message>
        <source>switches simplified and traditional in input methods</source>
        <translation>用來切換輸入法的繁體簡體</translation>
    </message>
    <message>
        <source>opens the menu of input methods</source>
        <translation>用來開啟輸入法選單</translation>
    </message>
    <message>
        <source>belongs to the system</source>
        <translation>歸系統使用</translation>
    </message>
    <message>
        <source>is needed for typing in editors</source>
        <translation>打字時要用</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Ornament</source>
        <translation>裝飾</translation>
    </message>
    <message>
        <source>Line break</source>
        <translation>斷行</translation>
    </message>
    <message>
        <source>Narrow column</source>
        <translation>窄欄</translation>
    </message>
    <message>
        <source>Misplaced text</source>
        <translation>錯位</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>標題歸位</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>圖說</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>版頭</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>標點</translation>
    </message>
    <message>
        <source>Look-alike</source>
        <translation>形近字</translation>
    </message>
    <message>
        <source>Script variant</source>
        <translation>繁簡</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>結構</translation>
    </message>
</context>
<context>
    <name>KindChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>LookingUp</name>
    <message numerus="yes">
        <source>The first %n hit(s) are shown</source>
        <translation>
            <numerusform>只列出前 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has changed meanwhile. Nothing was taken over yet</source>
        <translation>這段文字剛才變了，還沒有改動</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>已取代 %n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LooseEnds</name>
    <message>
        <source>Two headlines: {0}</source>
        <translation>兩個主題：{0}</translation>
    </message>
    <message>
        <source>No headline: {0}</source>
        <translation>沒有主題：{0}</translation>
    </message>
    <message>
        <source>Headline without a text: {0}</source>
        <translation>有標題無正文：{0}</translation>
    </message>
    <message>
        <source>In no article: {0}</source>
        <translation>不屬任何稿件：{0}</translation>
    </message>
    <message>
        <source>A decision fits nothing any more</source>
        <translation>有一條裁定已對不上</translation>
    </message>
    <message>
        <source>Fits nothing any more: {what}</source>
        <translation>已不適用：{what}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong inside. Your decisions are safe. Please send us {path}</source>
        <translation>程式內部出錯，裁定都在。請把 {path} 發給我們</translation>
    </message>
    <message>
        <source>Find text</source>
        <translation>尋找文字</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Kinds</source>
        <translation>類型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>裁定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>稿件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>頁面(&amp;P)</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>專案(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MetadataPanel</name>
    <message>
        <source>Page details</source>
        <translation>版面資訊</translation>
    </message>
    <message>
        <source>Loose ends</source>
        <translation>有待理順</translation>
    </message>
    <message>
        <source>Empty is good</source>
        <translation>這裡空著就好</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 版</translation>
    </message>
</context>
<context>
    <name>Navigating</name>
    <message>
        <source>What is grey is done in the review: {key}</source>
        <translation>灰色的操作在審校畫面進行：{key}</translation>
    </message>
    <message>
        <source>Findings are decided in the review: {key}</source>
        <translation>裁定在審校畫面進行：{key}</translation>
    </message>
    <message>
        <source>河北经济日报 2023-09-20, page 6</source>
        <translation>河北經濟日報 2023-09-20 第 6 版</translation>
    </message>
    <message>
        <source>7 articles and 3 photos, all mixed up</source>
        <translation>稿件 7 篇，圖片新聞 3 條，全打散了</translation>
    </message>
    <message>
        <source>There is no further page</source>
        <translation>後面沒有頁面了</translation>
    </message>
    <message>
        <source>The page is still being analysed</source>
        <translation>這一版還在分析</translation>
    </message>
    <message numerus="yes">
        <source>%n not reviewed stay(s) in the queue and out of exports</source>
        <translation>
            <numerusform>%n 處未審，留在佇列裡，不進匯出</numerusform>
        </translation>
    </message>
    <message>
        <source>Page reviewed ✓ It was the last one</source>
        <translation>本頁審完 ✓ 已是最後一頁</translation>
    </message>
    <message>
        <source>Article copied</source>
        <translation>成稿已複製</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>What is doubtful, in a few words</source>
        <translation>哪裡存疑，寫幾個字</translation>
    </message>
    <message>
        <source>Note on the doubt</source>
        <translation>存疑說明</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc leaves it. It is exported</source>
        <translation>Enter 留下，Esc 作罷。匯出時會帶上</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>A photo of its own</source>
        <translation>單列為圖片新聞</translation>
    </message>
</context>
<context>
    <name>Owning</name>
    <message>
        <source>Where does it belong?</source>
        <translation>歸到哪裡？</translation>
    </message>
    <message>
        <source>This finding gives nothing an owner</source>
        <translation>這一處不涉及歸屬</translation>
    </message>
</context>
<context>
    <name>PageQueue</name>
    <message>
        <source>Queued</source>
        <translation>排隊</translation>
    </message>
    <message>
        <source>Analysing…</source>
        <translation>分析中…</translation>
    </message>
    <message>
        <source>To review {0}</source>
        <translation>待審 {0}</translation>
    </message>
    <message>
        <source>Doubtful {0}</source>
        <translation>存疑 {0}</translation>
    </message>
    <message>
        <source>Can be finished</source>
        <translation>可完成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>History written to {name}</source>
        <translation>歷史紀錄已寫入 {name}</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>This works on one block at a time. Choose one in the text</source>
        <translation>此操作一次只對一段，請在文中選定一段</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Copy article</source>
        <translation>複製成稿</translation>
    </message>
    <message>
        <source>lands here</source>
        <translation>放手後在此</translation>
    </message>
    <message>
        <source>Typeset</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>Form of the preview</source>
        <translation>預覽形式</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>成稿預覽</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo {0}</source>
        <translation>圖片新聞 {0}</translation>
    </message>
    <message>
        <source>Article {0}</source>
        <translation>稿件 {0}</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Name of the profile</source>
        <translation>檔案名稱</translation>
    </message>
    <message>
        <source>Usual width of a column, em</source>
        <translation>通常欄寬（字）</translation>
    </message>
    <message>
        <source>Names of the paper as printed</source>
        <translation>報名（照印出來的寫）</translation>
    </message>
    <message>
        <source>How news begin</source>
        <translation>電頭：消息怎樣開頭</translation>
    </message>
    <message>
        <source>How captions begin</source>
        <translation>圖說怎樣開頭</translation>
    </message>
    <message>
        <source>Photo credits</source>
        <translation>圖片署名</translation>
    </message>
    <message>
        <source>Never to be touched</source>
        <translation>不許改動的名稱</translation>
    </message>
    <message>
        <source>Words to add</source>
        <translation>補充的詞</translation>
    </message>
    <message>
        <source>Applied unasked from</source>
        <translation>自動套用的最低信心</translation>
    </message>
    <message>
        <source>Whole lines: {role}</source>
        <translation>整行：{role}</translation>
    </message>
    <message>
        <source>On {n} pages</source>
        <translation>見於 {n} 頁</translation>
    </message>
    <message>
        <source>On {n} of {all} pages</source>
        <translation>{all} 頁中見於 {n} 頁</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Profile of the paper</source>
        <translation>報紙檔案</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Propose from the pages</source>
        <translation>從本專案頁面歸納</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Seen on %n page(s)</source>
        <translation>
            <numerusform>看了 %n 頁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s), not ticked: look at each</source>
        <translation>
            <numerusform>%n 條建議，未勾選：請逐條過目</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new repeats on the pages</source>
        <translation>頁面上沒有新的重複內容</translation>
    </message>
    <message>
        <source>Not kept yet: {key} keeps it, Esc again leaves it</source>
        <translation>還沒儲存：{key} 儲存，再按 Esc 放棄</translation>
    </message>
    <message>
        <source>Enter edits or adds · Space ticks · Del takes away</source>
        <translation>Enter 編輯或新增 · Space 勾選 · Del 刪去</translation>
    </message>
    <message>
        <source>Reading the pages…</source>
        <translation>正在讀頁面…</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Entries of the profile</source>
        <translation>檔案條目</translation>
    </message>
</context>
<context>
    <name>ProfileModel</name>
    <message>
        <source>Ticked</source>
        <translation>已勾選</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未勾選</translation>
    </message>
</context>
<context>
    <name>ProfileRuleDialog</name>
    <message>
        <source>Make it a rule of the profile</source>
        <translation>記入報紙檔案</translation>
    </message>
    <message>
        <source>Add to the profile</source>
        <translation>記入檔案</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Profile of {paper}: from the next analysis on it is decided so on every page</source>
        <translation>{paper}的檔案：下次分析起，每一頁都照此辦</translation>
    </message>
    <message>
        <source>this project</source>
        <translation>本專案</translation>
    </message>
</context>
<context>
    <name>ProfileTryOn</name>
    <message>
        <source>Try it on</source>
        <translation>試一試</translation>
    </message>
    <message>
        <source>Lines of this page</source>
        <translation>換成目前頁原文</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>比對到 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste a text above</source>
        <translation>把文字貼到上面</translation>
    </message>
    <message>
        <source>Takes too long: {pattern}</source>
        <translation>太慢，請簡化：{pattern}</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>What the entries hit</source>
        <translation>各條比對到的地方</translation>
    </message>
    <message>
        <source>Text to try it on</source>
        <translation>試用的文字</translation>
    </message>
</context>
<context>
    <name>ProfileWork</name>
    <message>
        <source>The profile says that already</source>
        <translation>檔案裡已經有了</translation>
    </message>
    <message>
        <source>The profile is as it was</source>
        <translation>檔案沒有變化</translation>
    </message>
    <message>
        <source>Profile kept. This page is analysed anew</source>
        <translation>檔案已儲存，本頁重新分析</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) when they are opened or in a batch</source>
        <translation>
            <numerusform>其餘 %n 頁在開啟時或批次時重新分析</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to {name}</source>
        <translation>已寫入 {name}</translation>
    </message>
    <message>
        <source>A profile can say whole lines of furniture, and text that is never touched</source>
        <translation>檔案能記的是版頭整行和不許改動的文字</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>Article copied</source>
        <translation>成稿已複製</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已忽略</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>按下新鍵</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>QueueChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>無把握</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用時</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>QueueSorting</name>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>倒過來排</translation>
    </message>
    <message>
        <source>What needs you first</source>
        <translation>要您看的在前</translation>
    </message>
</context>
<context>
    <name>QueueStatistics</name>
    <message>
        <source>Findings</source>
        <translation>發現</translation>
    </message>
    <message>
        <source>No page was looked at yet</source>
        <translation>還沒有看過任何一頁</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待審</translation>
    </message>
    <message>
        <source>lengths are logarithms</source>
        <translation>條長取對數</translation>
    </message>
    <message>
        <source>automatic from {line}</source>
        <translation>自動線 {line}</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信心分布</translation>
    </message>
    <message>
        <source>Known once a batch has run</source>
        <translation>批次執行後可知</translation>
    </message>
    <message>
        <source>of those decided</source>
        <translation>人審過的</translation>
    </message>
    <message>
        <source>Nobody has decided anything yet</source>
        <translation>還沒有人裁定過</translation>
    </message>
    <message>
        <source>Accepted as proposed</source>
        <translation>接受率</translation>
    </message>
    <message>
        <source>pages a second</source>
        <translation>頁/秒</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Known while a batch runs</source>
        <translation>批次執行時可知</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Pages of the project</source>
        <translation>專案的頁面</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message numerus="yes">
        <source>%n too unsure to be asked about</source>
        <translation>
            <numerusform>%n 處太沒把握，沒有列入待審</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>待審 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Results older than the decisions: run again</source>
        <translation>結果早於最近裁定，待重出</translation>
    </message>
</context>
<context>
    <name>QueueWork</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
    <message>
        <source>applied unasked from {line}</source>
        <translation>信心 {line} 起自動修改</translation>
    </message>
</context>
<context>
    <name>ReasonRow</name>
    <message>
        <source>For: {reason}</source>
        <translation>支持：{reason}</translation>
    </message>
    <message>
        <source>Against: {reason}</source>
        <translation>反對：{reason}</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 頁</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages} · {percent} % done</source>
        <translation>{pages} · 已理 {percent} %</translation>
    </message>
    <message>
        <source>Today {clock}</source>
        <translation>今天 {clock}</translation>
    </message>
    <message>
        <source>Yesterday {clock}</source>
        <translation>昨天 {clock}</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
</context>
<context>
    <name>RecoveryBanner</name>
    <message>
        <source>See the log</source>
        <translation>先看紀錄</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續審</translation>
    </message>
    <message>
        <source>Not closed properly: {name}</source>
        <translation>上次沒有正常結束：{name}</translation>
    </message>
</context>
<context>
    <name>Retyping</name>
    <message>
        <source>The text is gone meanwhile. What you typed can be pasted</source>
        <translation>這段文字已不在了，您打的字可以貼上</translation>
    </message>
    <message>
        <source>The text has changed meanwhile. Nothing was taken over yet</source>
        <translation>這段文字剛才變了，還沒有更動</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Nothing above the line waits here</source>
        <translation>此信心以上沒有待審的</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) accepted</source>
        <translation>
            <numerusform>已接受 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Page reviewed ✓ Ctrl+PgDn for the next</source>
        <translation>本頁審完 ✓ Ctrl+PgDn 下一頁</translation>
    </message>
    <message>
        <source>This is the only one that waits here</source>
        <translation>只有這一處待審</translation>
    </message>
    <message>
        <source>None waits under this filter. Press 0 for all</source>
        <translation>這一篩選下沒有待審的。按 0 看全部</translation>
    </message>
    <message>
        <source>Accept all alike</source>
        <translation>同類全部接受</translation>
    </message>
    <message>
        <source>Reject all alike</source>
        <translation>同類全部拒絕</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) on this page</source>
        <translation>
            <numerusform>本頁 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided by hand stay(s); one undo step</source>
        <translation>
            <numerusform>人工裁定的 %n 處不變；一步即可復原</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter does it, Esc closes</source>
        <translation>Enter 執行，Esc 關閉</translation>
    </message>
    <message>
        <source>This finding is gone meanwhile</source>
        <translation>這一處已不在了</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Kicker</source>
        <translation>引題</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副題</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>提要</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>小標題</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>編按</translation>
    </message>
    <message>
        <source>Column title</source>
        <translation>欄題</translation>
    </message>
    <message>
        <source>Jump line</source>
        <translation>轉版</translation>
    </message>
    <message>
        <source>Photo title</source>
        <translation>圖題</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>圖說</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>圖片署名</translation>
    </message>
    <message>
        <source>Verse</source>
        <translation>詩歌</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名單</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>啟事</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>電頭</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>報名</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>版名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Running head</source>
        <translation>報眉</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未歸位</translation>
    </message>
</context>
<context>
    <name>RoleChooser</name>
    <message>
        <source>What this block is</source>
        <translation>這一段是什麼</translation>
    </message>
    <message numerus="yes">
        <source>What these %n blocks are</source>
        <translation>
            <numerusform>這 %n 段是什麼</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMaker</name>
    <message>
        <source>Article {0}</source>
        <translation>稿件 {0}</translation>
    </message>
    <message>
        <source>Photo news</source>
        <translation>圖片新聞</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未歸位</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>版頭</translation>
    </message>
    <message>
        <source>Art. {0}</source>
        <translation>稿{0}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>圖片</translation>
    </message>
    <message numerus="yes">
        <source>Photo news, %n item(s)</source>
        <translation>
            <numerusform>圖片新聞 %n 則</numerusform>
        </translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <translation>第 {0}–{1} 行</translation>
    </message>
    <message numerus="yes">
        <source>Furniture, %n item(s)</source>
        <translation>
            <numerusform>版頭 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Body, %n paragraph(s)</source>
        <translation>
            <numerusform>內文 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>其他 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n join(s)</source>
        <translation>
            <numerusform>併行 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>改 %n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Open sample page</source>
        <translation>開啟範例頁</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>something speaks against it</source>
        <translation>有相反的依據</translation>
    </message>
    <message>
        <source>inside quotation marks</source>
        <translation>在引號裡</translation>
    </message>
    <message>
        <source>may be a name or a doubled word</source>
        <translation>可能是人名或疊詞</translation>
    </message>
    <message>
        <source>less sure than the others</source>
        <translation>把握不如同類</translation>
    </message>
    <message>
        <source>much longer or shorter</source>
        <translation>長短與同類懸殊</translation>
    </message>
</context>
<context>
    <name>SeriesCellDelegate</name>
    <message>
        <source>Picked out</source>
        <translation>已挑出</translation>
    </message>
    <message>
        <source>Doubtful, left for the page itself</source>
        <translation>存疑，留到上下文裡看</translation>
    </message>
    <message>
        <source>Rejected, everything stays</source>
        <translation>已拒絕，原樣保留</translation>
    </message>
    <message>
        <source>Ticked, will be accepted</source>
        <translation>已勾，將接受</translation>
    </message>
    <message>
        <source>Not ticked, stays open</source>
        <translation>未勾，仍待審</translation>
    </message>
    <message>
        <source>Not ticked, stays applied</source>
        <translation>未勾，維持已套用</translation>
    </message>
</context>
<context>
    <name>SeriesCells</name>
    <message>
        <source>Least confident first</source>
        <translation>信心低的在前</translation>
    </message>
    <message>
        <source>unlike the others, therefore not ticked</source>
        <translation>與同類不像，預設不勾</translation>
    </message>
    <message>
        <source>what is ticked is accepted; Space picks out what is wrong</source>
        <translation>勾著的都會接受；不對的按空格挑出</translation>
    </message>
    <message numerus="yes">
        <source>Look at these %n first</source>
        <translation>
            <numerusform>先看這 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n</source>
        <translation>
            <numerusform>其餘 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>共 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled ones are not listed</source>
        <translation>
            <numerusform>另有 %n 處已定，未列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n surer ones are not listed and count as ticked</source>
        <translation>
            <numerusform>另有 %n 處更有把握，未列出，一併算作勾選</numerusform>
        </translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>按頁面</translation>
    </message>
    <message>
        <source>Unlike the others</source>
        <translation>與同類不像</translation>
    </message>
    <message>
        <source>Findings of the series</source>
        <translation>同類各處</translation>
    </message>
</context>
<context>
    <name>SeriesCellsModel</name>
    <message>
        <source>Ticked</source>
        <translation>已勾</translation>
    </message>
    <message>
        <source>Picked out</source>
        <translation>已挑出</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
</context>
<context>
    <name>SeriesFooter</name>
    <message>
        <source>Pick out</source>
        <translation>挑出</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Make it a rule…</source>
        <translation>記入報紙檔案…</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n ticked</source>
        <translation>
            <numerusform>接受所勾 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n ticked</source>
        <translation>
            <numerusform>拒絕所勾 %n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesHead</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待審</translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 條待審</numerusform>
        </translation>
    </message>
    <message>
        <source>Series</source>
        <translation>同類</translation>
    </message>
    <message>
        <source>By kind and confidence…</source>
        <translation>依類型和信心接受…</translation>
    </message>
</context>
<context>
    <name>SeriesListModel</name>
    <message>
        <source>Still open</source>
        <translation>還有待審</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>{title}, {open} of {total} open</source>
        <translation>{title}，{total} 處中 {open} 處待審</translation>
    </message>
</context>
<context>
    <name>SeriesScreen</name>
    <message>
        <source>Nothing is ticked: Space ticks the current finding</source>
        <translation>沒有勾選：按空格勾選當前一處</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在讀專案…</translation>
    </message>
    <message>
        <source>No series yet: series grow out of findings that are alike</source>
        <translation>還沒有同類：改法相像的幾處會歸成一類</translation>
    </message>
    <message numerus="yes">
        <source>This series is settled ✓ %n to go</source>
        <translation>
            <numerusform>這一類都定了 ✓ 還有 %n 類</numerusform>
        </translation>
    </message>
    <message>
        <source>All series are settled ✓</source>
        <translation>各類都定了 ✓</translation>
    </message>
</context>
<context>
    <name>SeriesShowing</name>
    <message>
        <source>Findings of one kind that do the same. What you decided by hand stays as it is.</source>
        <translation>同一類型、改法相同的歸在一起。人工裁定的不變。</translation>
    </message>
    <message>
        <source>On {seen} of {all} pages so far; the others are being analysed</source>
        <translation>目前涵蓋 {all} 頁中的 {seen} 頁，其餘正在分析</translation>
    </message>
</context>
<context>
    <name>SeriesWork</name>
    <message>
        <source>One moment: something was decided meanwhile, and is being read</source>
        <translation>請稍候：其間有新的裁定，正在重讀</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>By language</source>
        <translation>隨文字</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>減</translation>
    </message>
    <message>
        <source>More</source>
        <translation>加</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>依系統設定</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Flowed</source>
        <translation>連排</translation>
    </message>
    <message>
        <source>Printed lines</source>
        <translation>原行</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Newspaper text always follows the document&apos;s language.</source>
        <translation>報紙文字總隨原文的繁簡，不隨介面。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Newspaper text size</source>
        <translation>報紙字級</translation>
    </message>
    <message>
        <source>In pixels, for newspaper text only; Ctrl and the wheel do the same.</source>
        <translation>以像素計，只管報紙文字；按住 Ctrl 轉動滾輪也可以。</translation>
    </message>
    <message>
        <source>Newspaper font</source>
        <translation>報紙字型</translation>
    </message>
    <message>
        <source>Empty: the first serif of the document&apos;s language.</source>
        <translation>留空：用合乎原文繁簡的明體。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>減少動畫</translation>
    </message>
    <message>
        <source>Show punctuation marks</source>
        <translation>顯示標點</translation>
    </message>
    <message>
        <source>Tells half and full width apart and makes spaces visible.</source>
        <translation>分清全形半形，空格也看得見。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Flowed: a removed line break is a faint sign in its paragraph.</source>
        <translation>連排：去掉的換行在段落裡只是一個淡淡的 ↵。</translation>
    </message>
    <message>
        <source>Accept by itself from</source>
        <translation>自動接受線</translation>
    </message>
    <message>
        <source>Findings with at least this confidence are accepted unless rejected.</source>
        <translation>信心到了這條線就自動接受，除非您拒絕。</translation>
    </message>
    <message>
        <source>Ask from</source>
        <translation>待審線</translation>
    </message>
    <message>
        <source>Findings below this confidence are not shown.</source>
        <translation>信心低於這條線的不顯示。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>審校者</translation>
    </message>
    <message>
        <source>Stands in the log beside every decision.</source>
        <translation>歷史紀錄裡，每條裁定都署這個名。</translation>
    </message>
    <message>
        <source>Pages prepared ahead</source>
        <translation>預先分析的頁數</translation>
    </message>
    <message>
        <source>More pages open at once, and need more memory.</source>
        <translation>多備幾頁，翻頁更快，也更佔記憶體。</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Empty: beside the source.</source>
        <translation>留空：放在原檔案旁邊。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Changes are kept at once</source>
        <translation>變更立即生效</translation>
    </message>
</context>
<context>
    <name>SettingsStore</name>
    <message>
        <source>{path}: {name} is unknown</source>
        <translation>{path}：沒有 {name} 這一項</translation>
    </message>
    <message>
        <source>{path}: the value of {name} is broken, the default is used</source>
        <translation>{path}：{name} 的值不對，已用預設值</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}. They hold until you quit.</source>
        <translation>設定寫不進 {path}，結束前仍有效。</translation>
    </message>
</context>
<context>
    <name>Shape</name>
    <message>
        <source>every character twice</source>
        <translation>逐字重影</translation>
    </message>
    <message>
        <source>overlapping lines</source>
        <translation>逐行相疊</translation>
    </message>
    <message>
        <source>a line again</source>
        <translation>整行重出</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>相連兩遍</translation>
    </message>
    <message>
        <source>a mark twice</source>
        <translation>標點重出</translation>
    </message>
    <message>
        <source>far apart</source>
        <translation>隔開重出</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>article starts</source>
        <translation>另起一稿</translation>
    </message>
    <message>
        <source>no article starts</source>
        <translation>不另起稿</translation>
    </message>
    <message>
        <source>split</source>
        <translation>斷開</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>刪字</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>補字</translation>
    </message>
    <message>
        <source>exchanged</source>
        <translation>換字</translation>
    </message>
</context>
<context>
    <name>ShortcutModel</name>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>審閱時</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>隨處</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>In the review</source>
        <translation>審閱時</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>隨處</translation>
    </message>
    <message>
        <source>Where the key works</source>
        <translation>在哪裡有效</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新鍵</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}：{keys}</translation>
    </message>
    <message>
        <source>{action}: no key</source>
        <translation>{action}：沒有快速鍵</translation>
    </message>
    <message>
        <source>{action}: as it was</source>
        <translation>{action}：已還原</translation>
    </message>
    <message>
        <source>Press the new key first</source>
        <translation>請先按下新鍵</translation>
    </message>
    <message>
        <source>{keys} {reason}</source>
        <translation>{keys} {reason}</translation>
    </message>
    <message>
        <source>{keys} is taken: {action}</source>
        <translation>{keys} 已用於「{action}」</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作與快速鍵</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>None</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>還原</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Single letters work in the review. After O, M and P, digits choose.</source>
        <translation>單一字母在審閱時有效。按 O、M、P 之後用數字選。</translation>
    </message>
</context>
<context>
    <name>SourceChanges</name>
    <message>
        <source>Take the new text</source>
        <translation>改用新檔案</translation>
    </message>
    <message>
        <source>Keep the old text for now</source>
        <translation>先用舊檔案</translation>
    </message>
    <message>
        <source>The source has changed</source>
        <translation>原始檔案變了</translation>
    </message>
    <message>
        <source>The source changed. {fit} of {all} decisions still fit, {unfit} are listed to confirm</source>
        <translation>原始檔案變了。{all} 條裁定中 {fit} 條仍適用，{unfit} 條列在「需再確認」</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>It now does something else than when it was decided. Please look again</source>
        <translation>效果與裁定時不同了，請再看一遍</translation>
    </message>
    <message>
        <source>Locked: printed exactly as in the source</source>
        <translation>已鎖定：照原文印出</translation>
    </message>
    <message>
        <source>Doubt: {note}</source>
        <translation>存疑：{note}</translation>
    </message>
    <message>
        <source>Settled by hand: {what}</source>
        <translation>手工已定：{what}</translation>
    </message>
    <message>
        <source>Settled by an edit made by hand</source>
        <translation>已由手工修改解決</translation>
    </message>
    <message>
        <source>Instead: {name}</source>
        <translation>改為：{name}</translation>
    </message>
    <message>
        <source>Beaten by “{kind}”: {reason}</source>
        <translation>讓位於「{kind}」：{reason}</translation>
    </message>
    <message>
        <source>Beaten by an edit made by hand: {reason}</source>
        <translation>讓位於手工修改：{reason}</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Sample page</source>
        <translation>範例頁</translation>
    </message>
    <message>
        <source>One page with all that goes wrong</source>
        <translation>一版裡什麼毛病都有</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>隨程式附上</translation>
    </message>
    <message>
        <source>Broken pages become the printed articles again. Every change has its reason and can be undone.</source>
        <translation>把打散的版面還原成印出來的稿件。每處改動都有依據，可看、可退，一字不少。</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>To review</source>
        <translation>待審</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Settled by hand</source>
        <translation>手工已定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>需再確認</translation>
    </message>
</context>
<context>
    <name>StateChooser</name>
    <message>
        <source>State: {name}</source>
        <translation>狀態：{name}</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部狀態</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>? Shortcuts</source>
        <translation>? 快速鍵</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>{seconds} s each</source>
        <translation>{seconds} 秒/條</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>約剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>約剩 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已儲存 {time}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>儲存中…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>沒有儲存</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>唯讀</translation>
    </message>
    <message numerus="yes">
        <source>Characters conserved: all %n page(s) match</source>
        <translation>
            <numerusform>字數守恆 %n 頁全部相符</numerusform>
        </translation>
    </message>
    <message>
        <source>Characters conserved</source>
        <translation>字數守恆</translation>
    </message>
    <message>
        <source>Characters conserved {sum}</source>
        <translation>字數守恆 {sum}</translation>
    </message>
    <message>
        <source>kept {n}</source>
        <translation>留 {n}</translation>
    </message>
    <message>
        <source>exchanged {n}</source>
        <translation>換 {n}</translation>
    </message>
    <message>
        <source>deleted {n}</source>
        <translation>刪 {n}</translation>
    </message>
    <message>
        <source>added {n}</source>
        <translation>補 {n}</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Take over</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc again discards the change · Enter keeps it</source>
        <translation>再按 Esc 放棄修改 · Enter 保留</translation>
    </message>
    <message>
        <source>Enter breaks the line</source>
        <translation>Enter 換行</translation>
    </message>
    <message>
        <source>One paragraph: Enter does nothing</source>
        <translation>只有一段，Enter 不起作用</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) deleted</source>
        <translation>
            <numerusform>刪 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) inserted</source>
        <translation>
            <numerusform>補 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>沒有變更</translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
</context>
<context>
    <name>UnreadList</name>
    <message numerus="yes">
        <source>%n file(s) cannot be read and are no pages</source>
        <translation>
            <numerusform>%n 個檔案讀不了，未列入各版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown</source>
        <translation>
            <numerusform>列出前 %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Hints</name>
    <message>
        <source>then a digit moves it</source>
        <translation>再按稿件號，即移走</translation>
    </message>
    <message>
        <source>order</source>
        <translation>調次序</translation>
    </message>
    <message>
        <source>an article starts here</source>
        <translation>從此另起一稿</translation>
    </message>
</context>
<context>
    <name>_LooseEnd</name>
    <message>
        <source>Del dismisses · {what}</source>
        <translation>Del 忽略 · {what}</translation>
    </message>
</context>
<context>
    <name>_OwnerRow</name>
    <message>
        <source>{digit}: {label}, confidence {confidence}</source>
        <translation>{digit}：{label}，信心 {confidence}</translation>
    </message>
    <message>
        <source>present owner</source>
        <translation>現歸屬</translation>
    </message>
</context>
<context>
    <name>_QueueDelegate</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RuleRow</name>
    <message numerus="yes">
        <source>from %n finding(s)</source>
        <translation>
            <numerusform>來自 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing inside of it is changed unasked</source>
        <translation>其中的字不經詢問不改</translation>
    </message>
    <message>
        <source>Lines that fit it are lifted out of the articles, unasked</source>
        <translation>符合的整行不經詢問移出正文</translation>
    </message>
</context>
</TS>
