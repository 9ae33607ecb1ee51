<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About zhengban</source>
        <translation>关于整版</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>zhengban {version} · Qt {qt}</source>
        <translation>整版 {version} · Qt {qt}</translation>
    </message>
    <message>
        <source>Puts newspaper pages back in order, and loses no character</source>
        <translation>把散乱的报纸版面理回原样，一字不少</translation>
    </message>
    <message>
        <source>Apache License 2.0 · Qt under the LGPL 3</source>
        <translation>Apache 许可证 2.0 · Qt 依 LGPL 3 许可</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;Open files…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Reopen with another encoding…</source>
        <translation>另选编码重开(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;all pages…</source>
        <translation>导出全部页面(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Save project as…</source>
        <translation>项目另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;eplace</source>
        <translation>替换(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>勾选或取消(&amp;T)</translation>
    </message>
    <message>
        <source>Tick &amp;all shown</source>
        <translation>勾选全部所列(&amp;A)</translation>
    </message>
    <message>
        <source>Untick all &amp;shown</source>
        <translation>取消全部所列(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Invert ticks</source>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>稿件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>同类(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>批量(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>依据(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Pages and articles</source>
        <translation>页面与稿件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold</source>
        <translation>折叠或展开(&amp;F)</translation>
    </message>
    <message>
        <source>Flowed or printed &amp;lines</source>
        <translation>连排或原行(&amp;L)</translation>
    </message>
    <message>
        <source>Show punctuation &amp;marks</source>
        <translation>标点可视(&amp;M)</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>Smaller te&amp;xt</source>
        <translation>缩小文字(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>恢复字号(&amp;U)</translation>
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
        <translation>浅色或深色(&amp;D)</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>全屏(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;All kinds</source>
        <translation>全部类型(&amp;A)</translation>
    </message>
    <message>
        <source>Kind &amp;1</source>
        <translation>第 &amp;1 类</translation>
    </message>
    <message>
        <source>Kind &amp;2</source>
        <translation>第 &amp;2 类</translation>
    </message>
    <message>
        <source>Kind &amp;3</source>
        <translation>第 &amp;3 类</translation>
    </message>
    <message>
        <source>Kind &amp;4</source>
        <translation>第 &amp;4 类</translation>
    </message>
    <message>
        <source>Kind &amp;5</source>
        <translation>第 &amp;5 类</translation>
    </message>
    <message>
        <source>Kind &amp;6</source>
        <translation>第 &amp;6 类</translation>
    </message>
    <message>
        <source>Kind &amp;7</source>
        <translation>第 &amp;7 类</translation>
    </message>
    <message>
        <source>Kind &amp;8</source>
        <translation>第 &amp;8 类</translation>
    </message>
    <message>
        <source>Kind &amp;9</source>
        <translation>第 &amp;9 类</translation>
    </message>
    <message>
        <source>&amp;Next to review</source>
        <translation>下一处待审(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous to review</source>
        <translation>上一处待审(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
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
        <translation>回到待审(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>存疑说明(&amp;T)…</translation>
    </message>
    <message>
        <source>Best &amp;owners</source>
        <translation>最合适的归属(&amp;O)</translation>
    </message>
    <message>
        <source>Paragraph &amp;breaks</source>
        <translation>段落分合(&amp;B)</translation>
    </message>
    <message>
        <source>Accept all ali&amp;ke…</source>
        <translation>同类全部接受(&amp;K)…</translation>
    </message>
    <message>
        <source>Re&amp;ject all alike…</source>
        <translation>同类全部拒绝(&amp;J)…</translation>
    </message>
    <message>
        <source>Accept all above the l&amp;ine</source>
        <translation>接受此置信以上全部(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;See all alike</source>
        <translation>查看同类(&amp;S)</translation>
    </message>
    <message>
        <source>An article &amp;starts here</source>
        <translation>从此另起一稿(&amp;S)</translation>
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
        <translation>复制成稿(&amp;C)</translation>
    </message>
    <message>
        <source>Page &amp;done, next page</source>
        <translation>本页审完，下一页(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>上一页(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unreviewed page</source>
        <translation>下一待审页(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;un or hold the batch</source>
        <translation>批量运行或暂停(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Stop the batch</source>
        <translation>停止批量(&amp;S)</translation>
    </message>
    <message>
        <source>Run only the &amp;failed</source>
        <translation>只重跑失败的(&amp;F)</translation>
    </message>
    <message>
        <source>Accept by &amp;kind and confidence…</source>
        <translation>按类型和置信接受(&amp;K)…</translation>
    </message>
    <message>
        <source>Make it a &amp;rule…</source>
        <translation>记入报纸档案(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Profile of the paper…</source>
        <translation>报纸档案(&amp;P)…</translation>
    </message>
    <message>
        <source>Open &amp;sample page</source>
        <translation>打开样张(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于整版(&amp;A)</translation>
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
        <translation>选中的内容里没有发现项</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) left in doubt</source>
        <translation>
            <numerusform>%n 处存疑</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>没有改动</translation>
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
        <translation>本页没有这段文字</translation>
    </message>
    <message>
        <source>This text is locked. Unlock it to move it</source>
        <translation>这段文字已锁定，解锁后才能移动</translation>
    </message>
    <message>
        <source>Drop it on an article or between two blocks</source>
        <translation>请放到稿件上，或放在两段之间</translation>
    </message>
    <message>
        <source>Drop an article between two articles</source>
        <translation>稿件要放在两篇稿件之间</translation>
    </message>
    <message>
        <source>It stands there already</source>
        <translation>它本来就在那里</translation>
    </message>
    <message>
        <source>Change its role to put it there</source>
        <translation>先改它的角色，才能放到那里</translation>
    </message>
    <message>
        <source>Only captions and credits belong to a photo</source>
        <translation>图片新闻里只能放图注和图片署名</translation>
    </message>
    <message>
        <source>Conflict: two changes want the same text</source>
        <translation>冲突：两处修改要改同一段文字</translation>
    </message>
    <message>
        <source>To confirm: a decision was made on another proposal</source>
        <translation>待确认：裁定时的建议与现在不同</translation>
    </message>
    <message>
        <source>Doubtful: somebody left something here for later</source>
        <translation>存疑：此处有留待以后再看的</translation>
    </message>
    <message>
        <source>To review: something here waits for a decision</source>
        <translation>待审：此处有待裁定的</translation>
    </message>
    <message>
        <source>Locked: printed exactly as in the source</source>
        <translation>已锁定：照原文印出</translation>
    </message>
    <message>
        <source>Amended: something else was put in the place of a proposal</source>
        <translation>已改：用别的改法代替了建议</translation>
    </message>
    <message>
        <source>Settled by hand: what was asked here is answered</source>
        <translation>手工已定：此处的疑问已有答案</translation>
    </message>
    <message>
        <source>Accepted: the proposals here are in the result</source>
        <translation>已接受：此处的建议已写入结果</translation>
    </message>
    <message>
        <source>Automatic: certain changes, nothing to decide</source>
        <translation>自动：有把握的修改，无须裁定</translation>
    </message>
    <message>
        <source>Rejected: the text stands as in the source</source>
        <translation>已拒绝：照原文不改（不是错误）</translation>
    </message>
    <message>
        <source>Article {0}</source>
        <translation>稿件 {0}</translation>
    </message>
    <message>
        <source>Photo {0}</source>
        <translation>图片新闻 {0}</translation>
    </message>
    <message>
        <source>Photo news</source>
        <translation>图片新闻</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>版头</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未归位</translation>
    </message>
    <message>
        <source>Empty is good</source>
        <translation>这里空着就好</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文中查看</translation>
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
        <translation>从此另起一稿</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>修改文字</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>没有改动</translation>
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
            <numerusform>图片新闻 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Run the batch</source>
        <translation>批量运行</translation>
    </message>
    <message>
        <source>What it applies unasked, by confidence; all else waits for you</source>
        <translation>达到这些置信的自动修改，其余都等您审</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tick at least one format</source>
        <translation>至少勾选一种格式</translation>
    </message>
    <message>
        <source>Name a folder</source>
        <translation>请填写文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s); those that are made and unchanged are left</source>
        <translation>
            <numerusform>共 %n 页；做好且没有变化的不重做</numerusform>
        </translation>
    </message>
    <message>
        <source>from {line}</source>
        <translation>{line} 起</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>{found} found, {open} to review</source>
        <translation>已见 {found} 处，待审 {open}</translation>
    </message>
</context>
<context>
    <name>BatchHead</name>
    <message>
        <source>{made} of {total} pages made · {share} %</source>
        <translation>已做 {made} / {total} 页 · {share} %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run only the failed {count}</source>
        <translation>只重跑失败 {count}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Run the batch…</source>
        <translation>批量运行…</translation>
    </message>
</context>
<context>
    <name>BatchScreen</name>
    <message>
        <source>Reading the pages…</source>
        <translation>正在读页面…</translation>
    </message>
    <message numerus="yes">
        <source>None under this filter, %n in all. Press 0 for all</source>
        <translation>
            <numerusform>这一筛选下没有，共 %n 页。按 0 看全部</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no pages yet: open files or a folder</source>
        <translation>还没有页面：请打开文件或文件夹</translation>
    </message>
    <message>
        <source>Find a page</source>
        <translation>查找页面</translation>
    </message>
</context>
<context>
    <name>BatchWork</name>
    <message>
        <source>The pages are still being read: try again in a moment</source>
        <translation>还在读页面：请稍后再试</translation>
    </message>
    <message>
        <source>No page failed</source>
        <translation>没有失败的页面</translation>
    </message>
    <message>
        <source>{seen} of {pages} pages</source>
        <translation>{seen} / {pages} 页</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失败 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>paused: what is made is kept</source>
        <translation>已暂停：做好的都在</translation>
    </message>
    <message>
        <source>{rate} pages a second</source>
        <translation>{rate} 页/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>约剩 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) made</source>
        <translation>
            <numerusform>做好 %n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未变 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {sums}. Run again for the rest</source>
        <translation>已停止：{sums}。再运行一次即可接着做</translation>
    </message>
</context>
<context>
    <name>Breaking</name>
    <message>
        <source>There is no break to doubt here</source>
        <translation>这里的分段没有疑问</translation>
    </message>
    <message>
        <source>Break or join where?</source>
        <translation>从哪里断开或连上？</translation>
    </message>
    <message>
        <source>break at the cursor</source>
        <translation>在光标处断开</translation>
    </message>
    <message>
        <source>join here</source>
        <translation>在此连上</translation>
    </message>
    <message>
        <source>break here</source>
        <translation>在此断开</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Accept by kind and confidence</source>
        <translation>按类型和置信接受</translation>
    </message>
    <message>
        <source>On all pages of the project; only what nobody has decided on</source>
        <translation>项目的全部页面；只接受还没有人裁定的</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n finding(s)</source>
        <translation>
            <numerusform>接受 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits on the pages that were analysed</source>
        <translation>已分析的页面上没有待审的</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在读项目…</translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message>
        <source>Something was decided meanwhile: nothing was accepted. Try again</source>
        <translation>其间有新的裁定，这次什么也没接受。请再来一次</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n finding(s) in one step</source>
        <translation>
            <numerusform>已一步接受 %n 处</numerusform>
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
        <translation>拒绝</translation>
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
        <translation>同类全部接受（本页 {n}）</translation>
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
        <translation>图片新闻</translation>
    </message>
</context>
<context>
    <name>ChoiceOverlay</name>
    <message>
        <source>A key chooses, Esc closes</source>
        <translation>按键选择，Esc 关闭</translation>
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
        <translation>拒绝</translation>
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
        <translation>依据</translation>
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
        <translation>待审</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>在跑</translation>
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
        <translation>排队</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>Not yet calibrated</source>
        <translation>尚未校准</translation>
    </message>
    <message>
        <source>Calibrated: more than 99 of 100 such findings are right</source>
        <translation>校准：此档 100 条中有 99 条以上正确</translation>
    </message>
    <message>
        <source>Calibrated: about {n} of 100 such findings are right</source>
        <translation>校准：此档 100 条中约 {n} 条正确</translation>
    </message>
    <message>
        <source>Too few such findings were judged on pages with known truth</source>
        <translation>有标准答案的版面上，此类判定过少</translation>
    </message>
    <message>
        <source>Judged on pages with known truth: {n} such findings; 95 % interval {low}–{high} of 100</source>
        <translation>以有标准答案的版面检验：此类 {n} 条；95% 区间为每百条 {low}–{high}</translation>
    </message>
    <message>
        <source>hardly any wrong</source>
        <translation>几乎无误</translation>
    </message>
    <message>
        <source>about {n} wrong</source>
        <translation>约 {n} 处有误</translation>
    </message>
    <message>
        <source>{n} not measured</source>
        <translation>{n} 处未检验</translation>
    </message>
</context>
<context>
    <name>ConfidenceBar</name>
    <message>
        <source>Confidence {value}</source>
        <translation>置信 {value}</translation>
    </message>
    <message>
        <source>Applied unasked from {value} up</source>
        <translation>置信 {value} 起自动接受</translation>
    </message>
    <message>
        <source>Never applied unasked</source>
        <translation>从不自动采用</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信</translation>
    </message>
</context>
<context>
    <name>ConfidenceSlider</name>
    <message>
        <source>Least confidence</source>
        <translation>最低置信</translation>
    </message>
    <message>
        <source>Confidence ≥ {value}</source>
        <translation>置信 ≥ {value}</translation>
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
            <numerusform>并行 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n place(s)</source>
        <translation>
            <numerusform>锁定 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n place(s)</source>
        <translation>
            <numerusform>解锁 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffHeads</name>
    <message>
        <source>Flowed</source>
        <translation>连排</translation>
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
        <translation>标点可视</translation>
    </message>
    <message numerus="yes">
        <source>read-only · %n line(s)</source>
        <translation>
            <numerusform>只读 · %n 行</numerusform>
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
            <numerusform>图片新闻 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>整理后</translation>
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
        <translation>整理后</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>把文件或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Plain text; the source is never written to</source>
        <translation>纯文本，原文件一个字也不动</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>{what} is now: {role}</source>
        <translation>{what}改为{role}</translation>
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
        <translation>从{what}起另成一稿</translation>
    </message>
    <message>
        <source>{what} joined to “{article}”</source>
        <translation>{what}并入“{article}”</translation>
    </message>
    <message>
        <source>Paragraph broken before {what}</source>
        <translation>在{what}前分段</translation>
    </message>
    <message>
        <source>{what} goes on without a break behind “{before}”</source>
        <translation>{what}接在“{before}”后，不再分段</translation>
    </message>
    <message>
        <source>Replaced: {what}</source>
        <translation>替换：{what}</translation>
    </message>
    <message>
        <source>Article moved: {what}</source>
        <translation>稿件移位：{what}</translation>
    </message>
    <message>
        <source>“{what}” given to “{owner}”</source>
        <translation>“{what}”归入“{owner}”</translation>
    </message>
    <message>
        <source>{what} locked</source>
        <translation>{what}已锁定</translation>
    </message>
    <message>
        <source>{what} unlocked</source>
        <translation>{what}已解锁</translation>
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
        <translation>删去“{text}”</translation>
    </message>
    <message>
        <source>“{before}” → “{after}”</source>
        <translation>“{before}”改为“{after}”</translation>
    </message>
    <message>
        <source>{done} · {key} takes it back</source>
        <translation>{done} · {key} 撤销</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message>
        <source>Changes nothing</source>
        <translation>一处不改</translation>
    </message>
    <message numerus="yes">
        <source>Changes nothing: %n applied unasked is (are) confirmed</source>
        <translation>
            <numerusform>不改文字：确认已自动应用的 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) deleted</source>
        <translation>
            <numerusform>删 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) exchanged</source>
        <translation>
            <numerusform>换 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) inserted</source>
        <translation>
            <numerusform>补 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied unasked is (are) confirmed</source>
        <translation>
            <numerusform>另确认已自动应用的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes {parts}</source>
        <translation>将改 {parts}</translation>
    </message>
    <message numerus="yes">
        <source>%n decided by hand stay</source>
        <translation>
            <numerusform>人已裁定的 %n 处不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n 处保持原状</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not analysed are left out</source>
        <translation>
            <numerusform>%n 页未分析，不在其中</numerusform>
        </translation>
    </message>
    <message>
        <source>one undo step</source>
        <translation>可一步撤销</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Another encoding</source>
        <translation>另选编码</translation>
    </message>
</context>
<context>
    <name>EngineError</name>
    <message>
        <source>{name} does not exist: check the path</source>
        <translation>{name} 不存在：请检查路径</translation>
    </message>
    <message>
        <source>{name} is empty: there is nothing to read</source>
        <translation>{name} 是空文件，没有内容可读</translation>
    </message>
    <message>
        <source>{name} is a folder: name the files in it, or run a batch over it</source>
        <translation>{name} 是文件夹：请选择其中的文件</translation>
    </message>
    <message>
        <source>{name} may not be read: check its permissions</source>
        <translation>{name} 无权读取：请检查权限</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>{name} 无法读取：{reason}</translation>
    </message>
    <message>
        <source>{name} holds no {suffixes} file</source>
        <translation>{name} 里没有 {suffixes} 文件</translation>
    </message>
    <message>
        <source>{name} is blank: it holds {size} bytes of white space and no text</source>
        <translation>{name} 是空白文件：{size} 字节全是空白，没有文字</translation>
    </message>
    <message>
        <source>{name} seems to be {what}, not plain text: {advice}</source>
        <translation>{name} 看来是{what}，不是纯文本：{advice}</translation>
    </message>
    <message>
        <source>{name} seems to be binary data, not plain text: give the text that was extracted from it</source>
        <translation>{name} 看来是二进制数据，不是纯文本：请提供从中提取的文字</translation>
    </message>
    <message>
        <source>{name} seems to be binary data, not plain text in {encoding}: {controls} of its first {all} characters are control characters</source>
        <translation>{name} 按 {encoding} 看来是二进制数据，不是纯文本：前 {all} 个字符里有 {controls} 个控制字符</translation>
    </message>
    <message>
        <source>{name}: lone surrogate {code} at character {place} in {encoding}: export the page again, as UTF-8</source>
        <translation>{name}：按 {encoding}，第 {place} 个字符处有残缺的代理码 {code}：请重新导出为 UTF-8</translation>
    </message>
    <message>
        <source>{name}: lone surrogate at byte offset {offset} ({bytes}) in {encoding}: export the page again, as UTF-8</source>
        <translation>{name}：按 {encoding}，字节 {offset} 处有残缺的代理码（{bytes}）：请重新导出为 UTF-8</translation>
    </message>
    <message>
        <source>{name} reads as Chinese in none of {tried}: name its encoding with --encoding</source>
        <translation>{name} 按 {tried} 都读不出中文：请另选编码重新打开</translation>
    </message>
    <message>
        <source>{name} cannot be read as {encoding}: name another encoding with --encoding</source>
        <translation>{name} 无法按 {encoding} 读取：请另选编码重新打开</translation>
    </message>
    <message>
        <source>{name}: the bytes at offset {offset} ({bytes}) are not valid {encoding}: the file is damaged there, or name its encoding with --encoding</source>
        <translation>{name}：字节 {offset} 处（{bytes}）不是有效的 {encoding}：文件此处已损坏，或请另选编码重新打开</translation>
    </message>
    <message>
        <source>unknown encoding {encoding}: {advice}</source>
        <translation>未知编码 {encoding}：{advice}</translation>
    </message>
    <message>
        <source>use utf-8, utf-16, gb18030 or big5, or any other that Python knows</source>
        <translation>请用 utf-8、utf-16、gb18030 或 big5，或其他 Python 认得的编码</translation>
    </message>
    <message>
        <source>{name} was not written: there is no folder {folder}</source>
        <translation>{name} 没有写入：文件夹 {folder} 不存在</translation>
    </message>
    <message>
        <source>{name} was not written: {reason}</source>
        <translation>{name} 没有写入：{reason}</translation>
    </message>
    <message>
        <source>the folder {name} cannot be made: {reason}</source>
        <translation>文件夹 {name} 无法建立：{reason}</translation>
    </message>
    <message>
        <source>{name} is the input {source}, {advice}</source>
        <translation>{name} 是原文件 {source}，{advice}</translation>
    </message>
    <message>
        <source>which is never overwritten: choose another output</source>
        <translation>原文件绝不覆盖：请另选输出位置</translation>
    </message>
    <message>
        <source>{name} is a folder: name a file in it</source>
        <translation>{name} 是文件夹：请指定其中的文件名</translation>
    </message>
    <message>
        <source>{name} is not a regular file: use - for standard output</source>
        <translation>{name} 不是普通文件：请另选输出位置</translation>
    </message>
    <message>
        <source>{name} is write-protected: choose another output</source>
        <translation>{name} 已写保护：请另选输出位置</translation>
    </message>
    <message>
        <source>{place} is one file and there are several results: name a folder with -o</source>
        <translation>{place} 是单个文件，而结果有多个：请选择文件夹</translation>
    </message>
    <message>
        <source>{name}: {path} already holds the result of {owner}; use a folder for each</source>
        <translation>{name}：{path} 已是 {owner} 的结果；请各用一个文件夹</translation>
    </message>
    <message>
        <source>{name} is there already: open it, or choose another name</source>
        <translation>{name} 已经存在：请打开它，或换个名字</translation>
    </message>
    <message>
        <source>{name} is being made by {owner}</source>
        <translation>{name} 正由 {owner} 建立</translation>
    </message>
    <message>
        <source>{name} is not a zhengban project: open the page itself, or choose a .zhengban file</source>
        <translation>{name} 不是整版项目：请直接打开版面文件，或选择 .zhengban 文件</translation>
    </message>
    <message>
        <source>{name} was made by a newer zhengban (project version {version}, this one reads up to {newest}): update zhengban</source>
        <translation>{name} 由更新的整版建立（项目版本 {version}，本程序最高支持 {newest}）：请升级整版</translation>
    </message>
    <message>
        <source>{name} was made by an older zhengban: open it once where it can be written</source>
        <translation>{name} 由较旧的整版建立：请先在可写的位置打开一次</translation>
    </message>
    <message>
        <source>{name}: its policy cannot be read</source>
        <translation>{name}：阈值设定无法读取</translation>
    </message>
    <message>
        <source>{name}: operation {number} cannot be read</source>
        <translation>{name}：第 {number} 步操作无法读取</translation>
    </message>
    <message>
        <source>{name} was removed or replaced while open: save it under another name</source>
        <translation>{name} 打开期间被移走或替换：请另存为其他名字</translation>
    </message>
    <message>
        <source>{name}: {character} is no character; nothing was changed</source>
        <translation>{name}：{character} 不是字符；什么都没有改</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}</source>
        <translation>{name} 无法打开：{reason}</translation>
    </message>
    <message>
        <source>{name} is a folder: name a project file, or make a new one</source>
        <translation>{name} 是文件夹：请选择项目文件，或新建一个</translation>
    </message>
    <message>
        <source>{name} is cut off (it should have {expected} bytes): restore it from a copy</source>
        <translation>{name} 不完整（应有 {expected} 字节）：请用备份恢复</translation>
    </message>
    <message>
        <source>{name} is damaged ({reason}): restore it from a copy</source>
        <translation>{name} 已损坏（{reason}）：请用备份恢复</translation>
    </message>
    <message>
        <source>{name}: the text of page {page} is damaged</source>
        <translation>{name}：第 {page} 页的文字已损坏</translation>
    </message>
    <message>
        <source>{name} has no page {page} any more</source>
        <translation>{name} 已没有第 {page} 页</translation>
    </message>
    <message>
        <source>{name} has no page {page}</source>
        <translation>{name} 没有第 {page} 页</translation>
    </message>
    <message>
        <source>{name} was changed since it was read</source>
        <translation>{name} 读取之后有改动</translation>
    </message>
    <message>
        <source>{name} cannot be locked: {reason}</source>
        <translation>{name} 无法锁定：{reason}</translation>
    </message>
    <message>
        <source>{reason}: nothing can be changed here</source>
        <translation>{reason}：此处不能改动</translation>
    </message>
    <message>
        <source>{name}: {reason}; nothing was changed</source>
        <translation>{name}：{reason}；什么都没有改</translation>
    </message>
    <message>
        <source>a replacement holds no line break: split the paragraph instead</source>
        <translation>替换内容不能含换行：请改用拆段</translation>
    </message>
    <message>
        <source>no regular expression: {reason}</source>
        <translation>不是有效的正则表达式：{reason}</translation>
    </message>
    <message>
        <source>the pattern takes too long: make it simpler</source>
        <translation>查找式太费时：请写得简单些</translation>
    </message>
    <message>
        <source>the replacement cannot be read: {reason}</source>
        <translation>替换内容无法识别：{reason}</translation>
    </message>
    <message>
        <source>the input {name} lies in the output folder {folder}: {advice}</source>
        <translation>来源文件 {name} 就在输出文件夹 {folder} 里：{advice}</translation>
    </message>
    <message>
        <source>choose another output</source>
        <translation>请换一个输出文件夹</translation>
    </message>
    <message>
        <source>no worker process can be started (exit code {code}): use --workers 0</source>
        <translation>工作进程启动不了（退出码 {code}）：请重新启动本程序，或在命令行加 --workers 0</translation>
    </message>
    <message>
        <source>its worker process died twice ({how})</source>
        <translation>处理此版的进程两次中断（{how}）</translation>
    </message>
    <message>
        <source>it took longer than {seconds} s</source>
        <translation>用时超过 {seconds} 秒</translation>
    </message>
    <message>
        <source>the page needs more memory than allowed</source>
        <translation>此版所需内存超过了限额</translation>
    </message>
    <message>
        <source>{format}: what was written is not the document: {problem}; nothing is exported</source>
        <translation>{format}：写出的内容与文档不符（{problem}），什么也没有导出</translation>
    </message>
    <message>
        <source>characters are not conserved: {problem}</source>
        <translation>字数核对不上：{problem}</translation>
    </message>
    <message>
        <source>{key} has {entry}, which is no regular expression: {reason}</source>
        <translation>{key}里的 {entry} 不是正则表达式：{reason}</translation>
    </message>
    <message>
        <source>{what} at position {n}</source>
        <translation>第 {n} 个字符后{what}</translation>
    </message>
    <message>
        <source>missing )</source>
        <translation>缺少右括号</translation>
    </message>
    <message>
        <source>unbalanced parenthesis</source>
        <translation>括号不成对</translation>
    </message>
    <message>
        <source>unterminated character set</source>
        <translation>方括号没有结束</translation>
    </message>
    <message>
        <source>bad character range</source>
        <translation>字符范围写反了</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>重复号前面没有内容</translation>
    </message>
    <message>
        <source>multiple repeat</source>
        <translation>重复号叠在一起</translation>
    </message>
    <message>
        <source>bad escape (end of pattern)</source>
        <translation>反斜线后面没有内容</translation>
    </message>
    <message>
        <source>unknown property</source>
        <translation>字符类别不认识</translation>
    </message>
    <message>
        <source>{key} has {entry}: write groups as (?:…)</source>
        <translation>{key}里的 {entry}：分组请写成 (?:…)</translation>
    </message>
    <message>
        <source>{key} has {entry}, which fits nothing at all: name what must be there</source>
        <translation>{key}里的 {entry} 连空白也能匹配：请写明必须有什么</translation>
    </message>
    <message>
        <source>{key} has {entry}, which fits text of articles ({text}): make it narrower</source>
        <translation>{key}里的 {entry} 会匹配稿件正文（{text}）：请收窄</translation>
    </message>
    <message>
        <source>{key} has {entry}: write two characters or more, in one line, no spaces around</source>
        <translation>{key}里的 {entry}：至少两个字，写在一行，前后不留空格</translation>
    </message>
    <message>
        <source>{key} is a list of texts in quotes: [&quot;…&quot;, &quot;…&quot;]</source>
        <translation>{key}应为带引号的文字列表：[&quot;…&quot;, &quot;…&quot;]</translation>
    </message>
    <message>
        <source>{key} is a list of regular expressions: [&apos;…&apos;, &apos;…&apos;]</source>
        <translation>{key}应为正则表达式列表：[&apos;…&apos;, &apos;…&apos;]</translation>
    </message>
    <message>
        <source>{key} is a table: write {head} and its keys below</source>
        <translation>{key}应为一节：先写 {head}，各项写在下面</translation>
    </message>
    <message>
        <source>{key} is a text in quotes</source>
        <translation>{key}应为带引号的文字</translation>
    </message>
    <message>
        <source>there is no key {key}: {advice}</source>
        <translation>没有 {key} 这一项：{advice}</translation>
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
        <translation>{key}应为 0 到 1 的数或 never，而不是 {entry}</translation>
    </message>
    <message>
        <source>{key} is a number of em from {least} to {most}</source>
        <translation>{key}应为 {least} 到 {most} 之间的字数</translation>
    </message>
    <message>
        <source>this is no TOML: {reason}; {advice}</source>
        <translation>不是 TOML：{reason}；{advice}</translation>
    </message>
    <message>
        <source>the profile cannot be read: {reason}</source>
        <translation>读不出档案：{reason}</translation>
    </message>
    <message>
        <source>this is too large for a profile: is it the right file?</source>
        <translation>太大，不像报纸档案：是不是选错了文件</translation>
    </message>
    <message>
        <source>a profile is UTF-8: save it as that</source>
        <translation>档案须是 UTF-8：请另存为 UTF-8</translation>
    </message>
    <message>
        <source>patterns stand in single quotes, so that \ stays \</source>
        <translation>正则写在单引号里，\ 才仍是 \</translation>
    </message>
    <message>
        <source>a profile is learnt from {least} pages or more, not {number}: {advice}</source>
        <translation>至少要 {least} 页才能归纳档案，现在只有 {number} 页：{advice}</translation>
    </message>
    <message>
        <source>name more pages of one paper</source>
        <translation>请加入同一报纸的更多页面</translation>
    </message>
    <message>
        <source>{name} is write-protected</source>
        <translation>{name} 已写保护</translation>
    </message>
    <message>
        <source>{name} was opened to be read</source>
        <translation>{name} 以只读方式打开</translation>
    </message>
    <message>
        <source>{name} is open at {host} by {who} (process {pid}) since {time}</source>
        <translation>{name} 正由 {who} 在 {host} 上打开（进程 {pid}，自 {time} 起）</translation>
    </message>
    <message>
        <source>{name} is open at {owner}</source>
        <translation>{name} 已被{owner}打开</translation>
    </message>
    <message>
        <source>the disk is full: make room and do it once more</source>
        <translation>磁盘已满：腾出空间后再做一次</translation>
    </message>
    <message>
        <source>another program is writing to it: try again</source>
        <translation>另一个程序正在写入：请再试</translation>
    </message>
    <message>
        <source>it may not be written: check its permissions</source>
        <translation>无权写入：请检查权限</translation>
    </message>
    <message>
        <source>it cannot be opened: check the folder and its permissions</source>
        <translation>无法打开：请检查文件夹及其权限</translation>
    </message>
    <message>
        <source>the disk failed: check it, and keep a copy of the project</source>
        <translation>磁盘出错：请检查磁盘，并留一份项目备份</translation>
    </message>
    <message>
        <source>it was changed by another program: open it again</source>
        <translation>被另一个程序改动：请重新打开</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写错误</translation>
    </message>
    <message>
        <source>extract its text first</source>
        <translation>请先提取文字</translation>
    </message>
    <message>
        <source>run text recognition (OCR) first</source>
        <translation>请先做文字识别（OCR）</translation>
    </message>
    <message>
        <source>unpack it first</source>
        <translation>请先解压</translation>
    </message>
    <message>
        <source>save it as plain text first</source>
        <translation>请先另存为纯文本</translation>
    </message>
    <message>
        <source>give the page itself</source>
        <translation>请提供版面文件本身</translation>
    </message>
    <message>
        <source>give a text file</source>
        <translation>请提供文本文件</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>PostScript 文档</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>DjVu 文档</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>an old Word, Excel or WPS document</source>
        <translation>旧式 Word、Excel 或 WPS 文档</translation>
    </message>
    <message>
        <source>a ZIP archive or a document packed as one (docx, epub, odt)</source>
        <translation>ZIP 压缩包，或以此打包的文档（docx、epub、odt）</translation>
    </message>
    <message>
        <source>a {format} picture</source>
        <translation>{format} 图片</translation>
    </message>
    <message>
        <source>a {format} archive</source>
        <translation>{format} 压缩包</translation>
    </message>
    <message>
        <source>an {format} archive</source>
        <translation>{format} 压缩包</translation>
    </message>
    <message>
        <source>a SQLite database or a review project</source>
        <translation>SQLite 数据库或审校项目</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序文件</translation>
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
        <translation>同类 本页 {n}</translation>
    </message>
    <message>
        <source>in all: {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>No finding chosen</source>
        <translation>没有选中的条目</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
</context>
<context>
    <name>EvidenceOverlay</name>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} written</source>
        <translation>已写 {done}/{total}</translation>
    </message>
    <message>
        <source>Tick at least one format</source>
        <translation>至少勾选一种格式</translation>
    </message>
    <message>
        <source>Name a folder</source>
        <translation>请填写文件夹</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回去审</translation>
    </message>
    <message numerus="yes">
        <source>%n not reviewed</source>
        <translation>
            <numerusform>还有 %n 处未审</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not analysed yet</source>
        <translation>
            <numerusform>%n 版还没有分析</numerusform>
        </translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>按建议导出</translation>
    </message>
    <message>
        <source>what waits counts as accepted</source>
        <translation>待审的按接受算</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>只导出已接受的</translation>
    </message>
    <message>
        <source>what waits stays as in the source</source>
        <translation>待审的照原文不动</translation>
    </message>
    <message>
        <source>and review them first</source>
        <translation>先把它们审完</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {folder}</source>
        <translation>
            <numerusform>%n 个文件已写入 {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ {written}</source>
        <translation>✓ {written}</translation>
    </message>
    <message numerus="yes">
        <source>%n not written</source>
        <translation>
            <numerusform>%n 个没有写成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>已写 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Encoding unclear: reopen with another encoding</source>
        <translation>编码不明：打开后用“另选编码”重开</translation>
    </message>
    <message>
        <source>Too large for a page: split the file</source>
        <translation>不像一版，太大：请把文件拆开</translation>
    </message>
    <message>
        <source>Took too long: run the failed ones again</source>
        <translation>超时，已放过：可只重跑失败的</translation>
    </message>
    <message>
        <source>Too much memory: split the file, run it again</source>
        <translation>内存不够：拆开文件，再只重跑失败的</translation>
    </message>
    <message>
        <source>Its process died twice: run again or send it to us</source>
        <translation>进程两次中断：再重跑一次，仍不行请发给我们</translation>
    </message>
    <message>
        <source>Characters were lost, not written: send us the page</source>
        <translation>字数不符，没有写出：请把这一版发给我们</translation>
    </message>
    <message>
        <source>Failed inside, not written: send us the page</source>
        <translation>内部出错，没有写出：请把这一版发给我们</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>not printed</source>
        <translation>报上没有</translation>
    </message>
    <message>
        <source>Printed: {0}</source>
        <translation>报上印的：{0}</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手填</translation>
    </message>
    <message>
        <source>from “{0}”</source>
        <translation>由“{0}”拆出</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>报纸</translation>
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
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>replaces the one of {time}</source>
        <translation>替换 {time} 的那一份</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there already will be replaced</source>
        <translation>
            <numerusform>%n 个已有的文件将被替换</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Pages and projects</source>
        <translation>版面与项目</translation>
    </message>
    <message numerus="yes">
        <source>All %n decision(s) are there. Last at {time}</source>
        <translation>
            <numerusform>已裁定的 %n 处都在，最后一处 {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot read {name}: encoding unclear. Reopen with another encoding</source>
        <translation>读不出 {name}：编码不明。用“另选编码”重开</translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>以及另外 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已另存为 {name}</translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>整理后</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>全项目</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>替换 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ticked stay</source>
        <translation>
            <numerusform>未勾的 %n 处不变</numerusform>
        </translation>
    </message>
    <message>
        <source>one undo step</source>
        <translation>可一步撤销</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <translation>置信</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>同类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No. {number} {kind}: {before} → {after}, {state}</source>
        <translation>第 {number} 处 {kind}：{before} → {after}，{state}</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>None under this filter, {n} in all. Press 0 for all</source>
        <translation>这一筛选下没有，共 {n} 处。按 0 看全部</translation>
    </message>
    <message>
        <source>Nothing to change on this page ✓ {n} kinds checked</source>
        <translation>这一版没有要改的 ✓ 已查 {n} 类</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) accepted under this filter</source>
        <translation>
            <numerusform>这一筛选下已接受 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) rejected under this filter</source>
        <translation>
            <numerusform>这一筛选下已拒绝 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
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
        <translation>标出标题和图注</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>to read and to print</source>
        <translation>供阅读和打印</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>for programs, with every source place</source>
        <translation>供程序使用，附每处原文位置</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>the articles, with styles for headlines, text and captions</source>
        <translation>稿件全文，标题、正文、图注各有样式</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>for editions and archives, with the source&apos;s lines</source>
        <translation>供整理出版和存档，附原文行号</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>an article a line, for search engines</source>
        <translation>每行一篇稿件，供检索系统使用</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>an article a row, for spreadsheets</source>
        <translation>每行一篇稿件，可用电子表格打开</translation>
    </message>
    <message>
        <source>Word with changes</source>
        <translation>Word 修订稿</translation>
    </message>
    <message>
        <source>the source with tracked changes to accept or reject</source>
        <translation>原文加修订标记，可在 Word、WPS 里接受或拒绝</translation>
    </message>
    <message>
        <source>Change report</source>
        <translation>修改报告</translation>
    </message>
    <message>
        <source>source and result side by side, every change explained</source>
        <translation>左右对照，每处修改都有依据</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
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
        <translation>拒绝</translation>
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
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Page details</source>
        <translation>版面信息</translation>
    </message>
    <message>
        <source>Page reviewed</source>
        <translation>标为已审</translation>
    </message>
    <message>
        <source>Outdated decisions dismissed</source>
        <translation>忽略已不适用的裁定</translation>
    </message>
    <message>
        <source>Page read anew</source>
        <translation>重新读取原文件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>one</source>
        <translation>单处</translation>
    </message>
    <message>
        <source>series</source>
        <translation>同类</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多处</translation>
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
        <translation>接受 {n} 处</translation>
    </message>
    <message>
        <source>Reject {n}</source>
        <translation>拒绝 {n} 处</translation>
    </message>
    <message>
        <source>Doubt {n}</source>
        <translation>存疑 {n} 处</translation>
    </message>
    <message>
        <source>Take back the decision on {n}</source>
        <translation>撤回裁定 {n} 处</translation>
    </message>
    <message>
        <source>Amend {n}</source>
        <translation>修改 {n} 处</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>{n} undone</source>
        <translation>撤销 {n} 步</translation>
    </message>
    <message>
        <source>{n} in force again</source>
        <translation>恢复 {n} 步</translation>
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
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>审校人</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>在历史记录里查找</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>回到这里</translation>
    </message>
    <message>
        <source>Export JSONL</source>
        <translation>导出 JSONL</translation>
    </message>
    <message>
        <source>Nothing is lost: everything stays listed, and redo leads forward</source>
        <translation>什么也不会丢：记录都在，重做就能回来</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) undone</source>
        <translation>
            <numerusform>撤销 %n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in force again</source>
        <translation>
            <numerusform>恢复 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to just after no. {number}: {what}</source>
        <translation>回到第 {number} 步之后：{what}</translation>
    </message>
    <message>
        <source>This is where you are</source>
        <translation>现在就在这一步</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>还没有任何操作</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s), none is ever deleted</source>
        <translation>
            <numerusform>共 %n 步，一步也不删</numerusform>
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
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Hits</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>switches the input method</source>
        <translation>用来切换输入法</translation>
    </message>
    <message>
        <source>switches full and half width in input methods</source>
        <translation>用来切换输入法的全角半角</translation>
    </message>
    <message>
        <source>switches Chinese and Western punctuation in input methods</source>
        <translation>用来切换输入法的中西标点</translation>
    </message>
    <message>
        <source>switches simplified and traditional in input methods</source>
        <translation>用来切换输入法的简体繁体</translation>
    </message>
    <message>
        <source>opens the menu of input methods</source>
        <translation>用来打开输入法菜单</translation>
    </message>
    <message>
        <source>belongs to the system</source>
        <translation>归系统使用</translation>
    </message>
    <message>
        <source>is needed for typing in editors</source>
        <translation>打字时要用</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Ornament</source>
        <translation>装饰</translation>
    </message>
    <message>
        <source>Line break</source>
        <translation>断行</translation>
    </message>
    <message>
        <source>Narrow column</source>
        <translation>窄栏</translation>
    </message>
    <message>
        <source>Misplaced text</source>
        <translation>错位</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题归位</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>版头</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Look-alike</source>
        <translation>形近字</translation>
    </message>
    <message>
        <source>Script variant</source>
        <translation>繁简</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
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
            <numerusform>只列出前 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has changed meanwhile. Nothing was taken over yet</source>
        <translation>这段文字刚才变了，还没有改动</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LooseEnds</name>
    <message>
        <source>Two headlines: {0}</source>
        <translation>两个主题：{0}</translation>
    </message>
    <message>
        <source>No headline: {0}</source>
        <translation>没有主题：{0}</translation>
    </message>
    <message>
        <source>Headline without a text: {0}</source>
        <translation>有标题无正文：{0}</translation>
    </message>
    <message>
        <source>In no article: {0}</source>
        <translation>不属任何稿件：{0}</translation>
    </message>
    <message>
        <source>A decision fits nothing any more</source>
        <translation>有一条裁定已对不上</translation>
    </message>
    <message>
        <source>Fits nothing any more: {what}</source>
        <translation>已不适用：{what}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong inside. Your decisions are safe. Please send us {path}</source>
        <translation>程序内部出错，裁定都在。请把 {path} 发给我们</translation>
    </message>
    <message>
        <source>Find text</source>
        <translation>查找文字</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Kinds</source>
        <translation>类型(&amp;K)</translation>
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
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>项目(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MetadataPanel</name>
    <message>
        <source>Page details</source>
        <translation>版面信息</translation>
    </message>
    <message>
        <source>Loose ends</source>
        <translation>有待理顺</translation>
    </message>
    <message>
        <source>Empty is good</source>
        <translation>这里空着就好</translation>
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
        <translation>灰色的操作在审校界面进行：{key}</translation>
    </message>
    <message>
        <source>Findings are decided in the review: {key}</source>
        <translation>裁定在审校界面进行：{key}</translation>
    </message>
    <message>
        <source>河北经济日报 2023-09-20, page 6</source>
        <translation>河北经济日报 2023-09-20 第 6 版</translation>
    </message>
    <message>
        <source>7 articles and 3 photos, all mixed up</source>
        <translation>稿件 7 篇，图片新闻 3 条，全打散了</translation>
    </message>
    <message>
        <source>There is no further page</source>
        <translation>后面没有页面了</translation>
    </message>
    <message>
        <source>The page is still being analysed</source>
        <translation>这一版还在分析</translation>
    </message>
    <message numerus="yes">
        <source>%n not reviewed stay(s) in the queue and out of exports</source>
        <translation>
            <numerusform>%n 处未审，留在队列里，不进导出</numerusform>
        </translation>
    </message>
    <message>
        <source>Page reviewed ✓ It was the last one</source>
        <translation>本页审完 ✓ 已是最后一页</translation>
    </message>
    <message>
        <source>Article copied</source>
        <translation>成稿已复制</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>What is doubtful, in a few words</source>
        <translation>哪里存疑，写几个字</translation>
    </message>
    <message>
        <source>Note on the doubt</source>
        <translation>存疑说明</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc leaves it. It is exported</source>
        <translation>Enter 留下，Esc 作罢。导出时会带上</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>A photo of its own</source>
        <translation>单列为图片新闻</translation>
    </message>
</context>
<context>
    <name>Owning</name>
    <message>
        <source>Where does it belong?</source>
        <translation>归到哪里？</translation>
    </message>
    <message>
        <source>This finding gives nothing an owner</source>
        <translation>这一处不涉及归属</translation>
    </message>
</context>
<context>
    <name>PageQueue</name>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Analysing…</source>
        <translation>分析中…</translation>
    </message>
    <message>
        <source>To review {0}</source>
        <translation>待审 {0}</translation>
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
        <translation>失败</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>History written to {name}</source>
        <translation>历史记录已写入 {name}</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>This works on one block at a time. Choose one in the text</source>
        <translation>此操作一次只对一段，请在文中选定一段</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Copy article</source>
        <translation>复制成稿</translation>
    </message>
    <message>
        <source>lands here</source>
        <translation>放手后在此</translation>
    </message>
    <message>
        <source>Typeset</source>
        <translation>排印</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Form of the preview</source>
        <translation>预览形式</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>成稿预览</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo {0}</source>
        <translation>图片新闻 {0}</translation>
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
        <translation>档案名称</translation>
    </message>
    <message>
        <source>Usual width of a column, em</source>
        <translation>通常栏宽（字）</translation>
    </message>
    <message>
        <source>Names of the paper as printed</source>
        <translation>报名（照印出来的写）</translation>
    </message>
    <message>
        <source>How news begin</source>
        <translation>电头：消息怎样开头</translation>
    </message>
    <message>
        <source>How captions begin</source>
        <translation>图注怎样开头</translation>
    </message>
    <message>
        <source>Photo credits</source>
        <translation>图片署名</translation>
    </message>
    <message>
        <source>Never to be touched</source>
        <translation>不许改动的名称</translation>
    </message>
    <message>
        <source>Words to add</source>
        <translation>补充的词</translation>
    </message>
    <message>
        <source>Applied unasked from</source>
        <translation>自动应用的最低置信</translation>
    </message>
    <message>
        <source>Whole lines: {role}</source>
        <translation>整行：{role}</translation>
    </message>
    <message>
        <source>On {n} pages</source>
        <translation>见于 {n} 页</translation>
    </message>
    <message>
        <source>On {n} of {all} pages</source>
        <translation>{all} 页中见于 {n} 页</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Profile of the paper</source>
        <translation>报纸档案</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Propose from the pages</source>
        <translation>从本项目页面归纳</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Seen on %n page(s)</source>
        <translation>
            <numerusform>看了 %n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s), not ticked: look at each</source>
        <translation>
            <numerusform>%n 条建议，未勾选：请逐条过目</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new repeats on the pages</source>
        <translation>页面上没有新的重复内容</translation>
    </message>
    <message>
        <source>Not kept yet: {key} keeps it, Esc again leaves it</source>
        <translation>还没保存：{key} 保存，再按 Esc 放弃</translation>
    </message>
    <message>
        <source>Enter edits or adds · Space ticks · Del takes away</source>
        <translation>Enter 编辑或新增 · Space 勾选 · Del 删去</translation>
    </message>
    <message>
        <source>Reading the pages…</source>
        <translation>正在读页面…</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Entries of the profile</source>
        <translation>档案条目</translation>
    </message>
</context>
<context>
    <name>ProfileModel</name>
    <message>
        <source>Ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未勾选</translation>
    </message>
</context>
<context>
    <name>ProfileRuleDialog</name>
    <message>
        <source>Make it a rule of the profile</source>
        <translation>记入报纸档案</translation>
    </message>
    <message>
        <source>Add to the profile</source>
        <translation>记入档案</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Profile of {paper}: from the next analysis on it is decided so on every page</source>
        <translation>{paper}的档案：下次分析起，每一页都照此办</translation>
    </message>
    <message>
        <source>this project</source>
        <translation>本项目</translation>
    </message>
</context>
<context>
    <name>ProfileTryOn</name>
    <message>
        <source>Try it on</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Lines of this page</source>
        <translation>换成当前页原文</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>匹配 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste a text above</source>
        <translation>把文字粘贴到上面</translation>
    </message>
    <message>
        <source>Takes too long: {pattern}</source>
        <translation>太慢，请简化：{pattern}</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>What the entries hit</source>
        <translation>各条匹配到的地方</translation>
    </message>
    <message>
        <source>Text to try it on</source>
        <translation>试用的文字</translation>
    </message>
</context>
<context>
    <name>ProfileWork</name>
    <message>
        <source>The profile says that already</source>
        <translation>档案里已经有了</translation>
    </message>
    <message>
        <source>The profile is as it was</source>
        <translation>档案没有变化</translation>
    </message>
    <message>
        <source>Profile kept. This page is analysed anew</source>
        <translation>档案已保存，本页重新分析</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) when they are opened or in a batch</source>
        <translation>
            <numerusform>其余 %n 页在打开时或批量时重新分析</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to {name}</source>
        <translation>已写入 {name}</translation>
    </message>
    <message>
        <source>A profile can say whole lines of furniture, and text that is never touched</source>
        <translation>档案能记的是版头整行和不许改动的文字</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>Article copied</source>
        <translation>成稿已复制</translation>
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
        <translation>按下新键</translation>
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
        <translation>页面</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>无把握</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>说明</translation>
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
        <translation>倒过来排</translation>
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
        <translation>发现</translation>
    </message>
    <message>
        <source>No page was looked at yet</source>
        <translation>还没有看过任何一页</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>lengths are logarithms</source>
        <translation>条长取对数</translation>
    </message>
    <message>
        <source>automatic from {line}</source>
        <translation>自动线 {line}</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信分布</translation>
    </message>
    <message>
        <source>Known once a batch has run</source>
        <translation>批量运行后可知</translation>
    </message>
    <message>
        <source>of those decided</source>
        <translation>人审过的</translation>
    </message>
    <message>
        <source>Nobody has decided anything yet</source>
        <translation>还没有人裁定过</translation>
    </message>
    <message>
        <source>Accepted as proposed</source>
        <translation>接受率</translation>
    </message>
    <message>
        <source>pages a second</source>
        <translation>页/秒</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Known while a batch runs</source>
        <translation>批量运行时可知</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Pages of the project</source>
        <translation>项目的页面</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message numerus="yes">
        <source>%n too unsure to be asked about</source>
        <translation>
            <numerusform>%n 处太没把握，没有列入待审</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>待审 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Results older than the decisions: run again</source>
        <translation>结果早于最近裁定，待重出</translation>
    </message>
</context>
<context>
    <name>QueueWork</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>applied unasked from {line}</source>
        <translation>置信 {line} 起自动修改</translation>
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
        <translation>反对：{reason}</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
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
        <translation>先看记录</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>接着审</translation>
    </message>
    <message>
        <source>Not closed properly: {name}</source>
        <translation>上次没有正常退出：{name}</translation>
    </message>
</context>
<context>
    <name>Retyping</name>
    <message>
        <source>The text is gone meanwhile. What you typed can be pasted</source>
        <translation>这段文字已不在了，您打的字可以粘贴</translation>
    </message>
    <message>
        <source>The text has changed meanwhile. Nothing was taken over yet</source>
        <translation>这段文字刚才变了，还没有改动</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
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
        <translation>此置信以上没有待审的</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) accepted</source>
        <translation>
            <numerusform>已接受 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Page reviewed ✓ Ctrl+PgDn for the next</source>
        <translation>本页审完 ✓ Ctrl+PgDn 下一页</translation>
    </message>
    <message>
        <source>This is the only one that waits here</source>
        <translation>只有这一处待审</translation>
    </message>
    <message>
        <source>None waits under this filter. Press 0 for all</source>
        <translation>这一筛选下没有待审的。按 0 看全部</translation>
    </message>
    <message>
        <source>Accept all alike</source>
        <translation>同类全部接受</translation>
    </message>
    <message>
        <source>Reject all alike</source>
        <translation>同类全部拒绝</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) on this page</source>
        <translation>
            <numerusform>本页 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided by hand stay(s); one undo step</source>
        <translation>
            <numerusform>人已裁定的 %n 处不变；可一步撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter does it, Esc closes</source>
        <translation>Enter 执行，Esc 关闭</translation>
    </message>
    <message>
        <source>This finding is gone meanwhile</source>
        <translation>这一处已不在了</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>提要</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Column title</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>Jump line</source>
        <translation>转版</translation>
    </message>
    <message>
        <source>Photo title</source>
        <translation>图题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>图片署名</translation>
    </message>
    <message>
        <source>Verse</source>
        <translation>诗歌</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>启事</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>报名</translation>
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
        <translation>报眉</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未归位</translation>
    </message>
</context>
<context>
    <name>RoleChooser</name>
    <message>
        <source>What this block is</source>
        <translation>这一段是什么</translation>
    </message>
    <message numerus="yes">
        <source>What these %n blocks are</source>
        <translation>
            <numerusform>这 %n 段是什么</numerusform>
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
        <translation>图片新闻</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未归位</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>版头</translation>
    </message>
    <message>
        <source>Art. {0}</source>
        <translation>稿{0}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>图片</translation>
    </message>
    <message numerus="yes">
        <source>Photo news, %n item(s)</source>
        <translation>
            <numerusform>图片新闻 %n 则</numerusform>
        </translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <translation>第 {0}–{1} 行</translation>
    </message>
    <message numerus="yes">
        <source>Furniture, %n item(s)</source>
        <translation>
            <numerusform>版头 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Body, %n paragraph(s)</source>
        <translation>
            <numerusform>正文 %n 段</numerusform>
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
            <numerusform>并行 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>改 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Open sample page</source>
        <translation>打开样张</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>something speaks against it</source>
        <translation>有相反的依据</translation>
    </message>
    <message>
        <source>inside quotation marks</source>
        <translation>在引号里</translation>
    </message>
    <message>
        <source>may be a name or a doubled word</source>
        <translation>可能是人名或叠词</translation>
    </message>
    <message>
        <source>less sure than the others</source>
        <translation>把握不如同类</translation>
    </message>
    <message>
        <source>much longer or shorter</source>
        <translation>长短与同类悬殊</translation>
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
        <translation>存疑，留到上下文里看</translation>
    </message>
    <message>
        <source>Rejected, everything stays</source>
        <translation>已拒绝，原样保留</translation>
    </message>
    <message>
        <source>Ticked, will be accepted</source>
        <translation>已勾，将接受</translation>
    </message>
    <message>
        <source>Not ticked, stays open</source>
        <translation>未勾，仍待审</translation>
    </message>
    <message>
        <source>Not ticked, stays applied</source>
        <translation>未勾，保持已应用</translation>
    </message>
</context>
<context>
    <name>SeriesCells</name>
    <message>
        <source>Least confident first</source>
        <translation>置信低的在前</translation>
    </message>
    <message>
        <source>unlike the others, therefore not ticked</source>
        <translation>与同类不像，已默认不勾</translation>
    </message>
    <message>
        <source>what is ticked is accepted; Space picks out what is wrong</source>
        <translation>勾着的都会接受；不对的按空格挑出</translation>
    </message>
    <message numerus="yes">
        <source>Look at these %n first</source>
        <translation>
            <numerusform>先看这 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n</source>
        <translation>
            <numerusform>其余 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>共 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled ones are not listed</source>
        <translation>
            <numerusform>另有 %n 处已定，未列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n surer ones are not listed and count as ticked</source>
        <translation>
            <numerusform>另有 %n 处更有把握，未列出，一并算作勾选</numerusform>
        </translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>按页面</translation>
    </message>
    <message>
        <source>Unlike the others</source>
        <translation>与同类不像</translation>
    </message>
    <message>
        <source>Findings of the series</source>
        <translation>同类各处</translation>
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
        <translation>记入报纸档案…</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n ticked</source>
        <translation>
            <numerusform>接受所勾 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n ticked</source>
        <translation>
            <numerusform>拒绝所勾 %n 处</numerusform>
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
        <translation>待审</translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 条待审</numerusform>
        </translation>
    </message>
    <message>
        <source>Series</source>
        <translation>同类</translation>
    </message>
    <message>
        <source>By kind and confidence…</source>
        <translation>按类型和置信接受…</translation>
    </message>
</context>
<context>
    <name>SeriesListModel</name>
    <message>
        <source>Still open</source>
        <translation>还有待审</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>{title}, {open} of {total} open</source>
        <translation>{title}，{total} 处中 {open} 处待审</translation>
    </message>
</context>
<context>
    <name>SeriesScreen</name>
    <message>
        <source>Nothing is ticked: Space ticks the current finding</source>
        <translation>没有勾选：按空格勾选当前一处</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在读项目…</translation>
    </message>
    <message>
        <source>No series yet: series grow out of findings that are alike</source>
        <translation>还没有同类：改法相像的几处会归成一类</translation>
    </message>
    <message numerus="yes">
        <source>This series is settled ✓ %n to go</source>
        <translation>
            <numerusform>这一类都定了 ✓ 还有 %n 类</numerusform>
        </translation>
    </message>
    <message>
        <source>All series are settled ✓</source>
        <translation>各类都定了 ✓</translation>
    </message>
</context>
<context>
    <name>SeriesShowing</name>
    <message>
        <source>Findings of one kind that do the same. What you decided by hand stays as it is.</source>
        <translation>同一类型、改法相同的归在一起。人已裁定的不变。</translation>
    </message>
    <message>
        <source>On {seen} of {all} pages so far; the others are being analysed</source>
        <translation>目前涵盖 {all} 页中的 {seen} 页，其余正在分析</translation>
    </message>
</context>
<context>
    <name>SeriesWork</name>
    <message>
        <source>One moment: something was decided meanwhile, and is being read</source>
        <translation>请稍候：其间有新的裁定，正在重读</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>By language</source>
        <translation>随文字</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>减</translation>
    </message>
    <message>
        <source>More</source>
        <translation>加</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Flowed</source>
        <translation>连排</translation>
    </message>
    <message>
        <source>Printed lines</source>
        <translation>原行</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Newspaper text always follows the document&apos;s language.</source>
        <translation>报纸文字总随原文的简繁，不随界面。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Newspaper text size</source>
        <translation>报纸字号</translation>
    </message>
    <message>
        <source>In pixels, for newspaper text only; Ctrl and the wheel do the same.</source>
        <translation>以像素计，只管报纸文字；按住 Ctrl 滚动滚轮也可。</translation>
    </message>
    <message>
        <source>Newspaper font</source>
        <translation>报纸字体</translation>
    </message>
    <message>
        <source>Empty: the first serif of the document&apos;s language.</source>
        <translation>留空：用合乎原文简繁的宋体。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Show punctuation marks</source>
        <translation>标点可视</translation>
    </message>
    <message>
        <source>Tells half and full width apart and makes spaces visible.</source>
        <translation>分清全角半角，空格也看得见。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Flowed: a removed line break is a faint sign in its paragraph.</source>
        <translation>连排：去掉的换行在段落里只是一个淡淡的 ↵。</translation>
    </message>
    <message>
        <source>Accept by itself from</source>
        <translation>自动接受线</translation>
    </message>
    <message>
        <source>Findings with at least this confidence are accepted unless rejected.</source>
        <translation>置信到了这条线就自动接受，除非您拒绝。</translation>
    </message>
    <message>
        <source>Ask from</source>
        <translation>待审线</translation>
    </message>
    <message>
        <source>Findings below this confidence are not shown.</source>
        <translation>置信低于这条线的不显示。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审校人</translation>
    </message>
    <message>
        <source>Stands in the log beside every decision.</source>
        <translation>历史记录里，每条裁定都署这个名。</translation>
    </message>
    <message>
        <source>Pages prepared ahead</source>
        <translation>预先分析的页数</translation>
    </message>
    <message>
        <source>More pages open at once, and need more memory.</source>
        <translation>多备几页，翻页更快，也更占内存。</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Empty: beside the source.</source>
        <translation>留空：放在原文件旁边。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Changes are kept at once</source>
        <translation>改动立即生效</translation>
    </message>
</context>
<context>
    <name>SettingsStore</name>
    <message>
        <source>{path}: {name} is unknown</source>
        <translation>{path}：没有 {name} 这一项</translation>
    </message>
    <message>
        <source>{path}: the value of {name} is broken, the default is used</source>
        <translation>{path}：{name} 的值不对，已用默认值</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}. They hold until you quit.</source>
        <translation>设置写不进 {path}，退出前仍有效。</translation>
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
        <translation>逐行相叠</translation>
    </message>
    <message>
        <source>a line again</source>
        <translation>整行重出</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>相连两遍</translation>
    </message>
    <message>
        <source>a mark twice</source>
        <translation>标点重出</translation>
    </message>
    <message>
        <source>far apart</source>
        <translation>隔开重出</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
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
        <translation>断开</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删字</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>补字</translation>
    </message>
    <message>
        <source>exchanged</source>
        <translation>换字</translation>
    </message>
</context>
<context>
    <name>ShortcutModel</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>审阅时</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>随处</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>In the review</source>
        <translation>审阅时</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>随处</translation>
    </message>
    <message>
        <source>Where the key works</source>
        <translation>在哪里有效</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新键</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}：{keys}</translation>
    </message>
    <message>
        <source>{action}: no key</source>
        <translation>{action}：没有快捷键</translation>
    </message>
    <message>
        <source>{action}: as it was</source>
        <translation>{action}：已复原</translation>
    </message>
    <message>
        <source>Press the new key first</source>
        <translation>请先按下新键</translation>
    </message>
    <message>
        <source>{keys} {reason}</source>
        <translation>{keys} {reason}</translation>
    </message>
    <message>
        <source>{keys} is taken: {action}</source>
        <translation>{keys} 已用于“{action}”</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作与快捷键</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>None</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>复原</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Single letters work in the review. After O, M and P, digits choose.</source>
        <translation>单个字母在审阅时有效。按 O、M、P 之后用数字选。</translation>
    </message>
</context>
<context>
    <name>SourceChanges</name>
    <message>
        <source>Take the new text</source>
        <translation>改用新文件</translation>
    </message>
    <message>
        <source>Keep the old text for now</source>
        <translation>先用旧文件</translation>
    </message>
    <message>
        <source>The source has changed</source>
        <translation>原文件变了</translation>
    </message>
    <message>
        <source>The source changed. {fit} of {all} decisions still fit, {unfit} are listed to confirm</source>
        <translation>原文件变了。{all} 条裁定中 {fit} 条仍适用，{unfit} 条列在“需再确认”</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>It now does something else than when it was decided. Please look again</source>
        <translation>效果与裁定时不同了，请再看一遍</translation>
    </message>
    <message>
        <source>Locked: printed exactly as in the source</source>
        <translation>已锁定：照原文印出</translation>
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
        <translation>已由手工修改解决</translation>
    </message>
    <message>
        <source>Instead: {name}</source>
        <translation>改为：{name}</translation>
    </message>
    <message>
        <source>Beaten by “{kind}”: {reason}</source>
        <translation>让位于“{kind}”：{reason}</translation>
    </message>
    <message>
        <source>Beaten by an edit made by hand: {reason}</source>
        <translation>让位于手工修改：{reason}</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Sample page</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>One page with all that goes wrong</source>
        <translation>一版里什么毛病都有</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>随程序附带</translation>
    </message>
    <message>
        <source>Broken pages become the printed articles again. Every change has its reason and can be undone.</source>
        <translation>把抽散的版面还原成印出来的稿件。每处改动都有依据，可看、可退，一字不少。</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>To review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
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
        <translation>锁定</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>需再确认</translation>
    </message>
</context>
<context>
    <name>StateChooser</name>
    <message>
        <source>State: {name}</source>
        <translation>状态：{name}</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
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
        <translation>? 快捷键</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>{seconds} s each</source>
        <translation>{seconds} 秒/条</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message numerus="yes">
        <source>Characters conserved: all %n page(s) match</source>
        <translation>
            <numerusform>字数守恒 %n 页全部相符</numerusform>
        </translation>
    </message>
    <message>
        <source>Characters conserved</source>
        <translation>字数守恒</translation>
    </message>
    <message>
        <source>Characters conserved {sum}</source>
        <translation>字数守恒 {sum}</translation>
    </message>
    <message>
        <source>kept {n}</source>
        <translation>留 {n}</translation>
    </message>
    <message>
        <source>exchanged {n}</source>
        <translation>换 {n}</translation>
    </message>
    <message>
        <source>deleted {n}</source>
        <translation>删 {n}</translation>
    </message>
    <message>
        <source>added {n}</source>
        <translation>补 {n}</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc again discards the change · Enter keeps it</source>
        <translation>再按 Esc 放弃修改 · Enter 保留</translation>
    </message>
    <message>
        <source>Enter breaks the line</source>
        <translation>Enter 换行</translation>
    </message>
    <message>
        <source>One paragraph: Enter does nothing</source>
        <translation>只有一段，Enter 不起作用</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) deleted</source>
        <translation>
            <numerusform>删 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) inserted</source>
        <translation>
            <numerusform>补 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>没有改动</translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>UnreadList</name>
    <message numerus="yes">
        <source>%n file(s) cannot be read and are no pages</source>
        <translation>
            <numerusform>%n 个文件读不了，未列入各版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown</source>
        <translation>
            <numerusform>列出前 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Hints</name>
    <message>
        <source>then a digit moves it</source>
        <translation>再按稿件号，即移走</translation>
    </message>
    <message>
        <source>order</source>
        <translation>调次序</translation>
    </message>
    <message>
        <source>an article starts here</source>
        <translation>从此另起一稿</translation>
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
        <translation>{digit}：{label}，置信 {confidence}</translation>
    </message>
    <message>
        <source>present owner</source>
        <translation>现归属</translation>
    </message>
</context>
<context>
    <name>_QueueDelegate</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RuleRow</name>
    <message numerus="yes">
        <source>from %n finding(s)</source>
        <translation>
            <numerusform>来自 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing inside of it is changed unasked</source>
        <translation>其中的字不经询问不改</translation>
    </message>
    <message>
        <source>Lines that fit it are lifted out of the articles, unasked</source>
        <translation>符合的整行不经询问移出正文</translation>
    </message>
</context>
</TS>
