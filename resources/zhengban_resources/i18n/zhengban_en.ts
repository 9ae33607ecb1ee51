<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Arranging</name>
    <message numerus="yes">
        <source>%n finding(s) left in doubt</source>
        <translation>
            <numerusform>%n finding left in doubt</numerusform>
            <numerusform>%n findings left in doubt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesScreen</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n page(s); those that are made and unchanged are left</source>
        <translation>
            <numerusform>%n page; what is made and unchanged is left</numerusform>
            <numerusform>%n pages; those that are made and unchanged are left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchScreen</name>
    <message numerus="yes">
        <source>None under this filter, %n in all. Press 0 for all</source>
        <translation>
            <numerusform>None under this filter, %n in all. Press 0 for all</numerusform>
            <numerusform>None under this filter, %n in all. Press 0 for all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWork</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) made</source>
        <translation>
            <numerusform>%n page made</numerusform>
            <numerusform>%n pages made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>Accept %n finding(s)</source>
        <translation>
            <numerusform>Accept %n finding</numerusform>
            <numerusform>Accept %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message numerus="yes">
        <source>Accepted %n finding(s) in one step</source>
        <translation>
            <numerusform>Accepted %n finding in one step</numerusform>
            <numerusform>Accepted %n findings in one step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n join(s)</source>
        <translation>
            <numerusform>%n join</numerusform>
            <numerusform>%n joins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n place(s)</source>
        <translation>
            <numerusform>Lock %n place</numerusform>
            <numerusform>Lock %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n place(s)</source>
        <translation>
            <numerusform>Unlock %n place</numerusform>
            <numerusform>Unlock %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffHeads</name>
    <message numerus="yes">
        <source>read-only · %n line(s)</source>
        <translation>
            <numerusform>read-only · %n line</numerusform>
            <numerusform>read-only · %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photo news %n</source>
        <translation>
            <numerusform>photo news %n</numerusform>
            <numerusform>photo news %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message numerus="yes">
        <source>“{text}” and what follows, %n block(s)</source>
        <translation>
            <numerusform>“{text}”, %n block</numerusform>
            <numerusform>“{text}” and what follows, %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message numerus="yes">
        <source>Changes nothing: %n applied unasked is (are) confirmed</source>
        <translation>
            <numerusform>Changes nothing: %n applied unasked is confirmed</numerusform>
            <numerusform>Changes nothing: %n applied unasked are confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) deleted</source>
        <translation>
            <numerusform>%n character deleted</numerusform>
            <numerusform>%n characters deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) exchanged</source>
        <translation>
            <numerusform>%n character exchanged</numerusform>
            <numerusform>%n characters exchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) inserted</source>
        <translation>
            <numerusform>%n character inserted</numerusform>
            <numerusform>%n characters inserted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied unasked is (are) confirmed</source>
        <translation>
            <numerusform>%n applied unasked is confirmed</numerusform>
            <numerusform>%n applied unasked are confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided by hand stay</source>
        <translation>
            <numerusform>%n decided by hand stays</numerusform>
            <numerusform>%n decided by hand stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n stays as it is</numerusform>
            <numerusform>%n stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not analysed are left out</source>
        <translation>
            <numerusform>%n page not analysed is left out</numerusform>
            <numerusform>%n pages not analysed are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reviewed</source>
        <translation>
            <numerusform>%n not reviewed</numerusform>
            <numerusform>%n not reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not analysed yet</source>
        <translation>
            <numerusform>%n page not analysed yet</numerusform>
            <numerusform>%n pages not analysed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {folder}</source>
        <translation>
            <numerusform>%n file written to {folder}</numerusform>
            <numerusform>%n files written to {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not written</source>
        <translation>
            <numerusform>%n not written</numerusform>
            <numerusform>%n not written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message numerus="yes">
        <source>%n file(s) there already will be replaced</source>
        <translation>
            <numerusform>%n file there already will be replaced</numerusform>
            <numerusform>%n files there already will be replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>All %n decision(s) are there. Last at {time}</source>
        <translation>
            <numerusform>The one decision is there. Made at {time}</numerusform>
            <numerusform>All %n decisions are there. Last at {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>and %n more file</numerusform>
            <numerusform>and %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ticked stay</source>
        <translation>
            <numerusform>%n not ticked stays</numerusform>
            <numerusform>%n not ticked stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>%n finding(s) accepted under this filter</source>
        <translation>
            <numerusform>%n finding accepted under this filter</numerusform>
            <numerusform>%n findings accepted under this filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) rejected under this filter</source>
        <translation>
            <numerusform>%n finding rejected under this filter</numerusform>
            <numerusform>%n findings rejected under this filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message numerus="yes">
        <source>%n operation(s) undone</source>
        <translation>
            <numerusform>%n operation undone</numerusform>
            <numerusform>%n operations undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in force again</source>
        <translation>
            <numerusform>%n in force again</numerusform>
            <numerusform>%n in force again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s), none is ever deleted</source>
        <translation>
            <numerusform>%n operation, none is ever deleted</numerusform>
            <numerusform>%n operations, none is ever deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookingUp</name>
    <message numerus="yes">
        <source>The first %n hit(s) are shown</source>
        <translation>
            <numerusform>The first hit is shown</numerusform>
            <numerusform>The first %n hits are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigating</name>
    <message numerus="yes">
        <source>%n not reviewed stay(s) in the queue and out of exports</source>
        <translation>
            <numerusform>%n not reviewed stays in the queue and out of exports</numerusform>
            <numerusform>%n not reviewed stay in the queue and out of exports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message numerus="yes">
        <source>Seen on %n page(s)</source>
        <translation>
            <numerusform>Seen on %n page</numerusform>
            <numerusform>Seen on %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s), not ticked: look at each</source>
        <translation>
            <numerusform>%n proposal, not ticked: look at it</numerusform>
            <numerusform>%n proposals, not ticked: look at each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileTryOn</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileWork</name>
    <message numerus="yes">
        <source>%n other(s) when they are opened or in a batch</source>
        <translation>
            <numerusform>%n other when it is opened or in a batch</numerusform>
            <numerusform>%n others when they are opened or in a batch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message numerus="yes">
        <source>%n too unsure to be asked about</source>
        <translation>
            <numerusform>%n too unsure to be asked about</numerusform>
            <numerusform>%n too unsure to be asked about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueWork</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n finding(s) accepted</source>
        <translation>
            <numerusform>%n finding accepted</numerusform>
            <numerusform>%n findings accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) on this page</source>
        <translation>
            <numerusform>%n finding on this page</numerusform>
            <numerusform>%n findings on this page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided by hand stay(s); one undo step</source>
        <translation>
            <numerusform>%n decided by hand stays; one undo step</numerusform>
            <numerusform>%n decided by hand stay; one undo step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleChooser</name>
    <message numerus="yes">
        <source>What these %n blocks are</source>
        <translation>
            <numerusform>What this block is</numerusform>
            <numerusform>What these %n blocks are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMaker</name>
    <message numerus="yes">
        <source>Photo news, %n item(s)</source>
        <translation>
            <numerusform>Photo news, %n item</numerusform>
            <numerusform>Photo news, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Furniture, %n item(s)</source>
        <translation>
            <numerusform>Furniture, %n item</numerusform>
            <numerusform>Furniture, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Body, %n paragraph(s)</source>
        <translation>
            <numerusform>Body, %n paragraph</numerusform>
            <numerusform>Body, %n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n join(s)</source>
        <translation>
            <numerusform>%n join</numerusform>
            <numerusform>%n joins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesCells</name>
    <message numerus="yes">
        <source>Look at these %n first</source>
        <translation>
            <numerusform>Look at this one first</numerusform>
            <numerusform>Look at these %n first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n</source>
        <translation>
            <numerusform>The other %n</numerusform>
            <numerusform>The other %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled ones are not listed</source>
        <translation>
            <numerusform>%n settled one is not listed</numerusform>
            <numerusform>%n settled ones are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n surer ones are not listed and count as ticked</source>
        <translation>
            <numerusform>%n surer one is not listed and counts as ticked</numerusform>
            <numerusform>%n surer ones are not listed and count as ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesFooter</name>
    <message numerus="yes">
        <source>Accept %n ticked</source>
        <translation>
            <numerusform>Accept %n ticked</numerusform>
            <numerusform>Accept %n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n ticked</source>
        <translation>
            <numerusform>Reject %n ticked</numerusform>
            <numerusform>Reject %n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesScreen</name>
    <message numerus="yes">
        <source>This series is settled ✓ %n to go</source>
        <translation>
            <numerusform>This series is settled ✓ %n to go</numerusform>
            <numerusform>This series is settled ✓ %n to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Characters conserved: all %n page(s) match</source>
        <translation>
            <numerusform>Characters conserved: the page matches</numerusform>
            <numerusform>Characters conserved: all %n pages match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message numerus="yes">
        <source>%n character(s) deleted</source>
        <translation>
            <numerusform>%n character deleted</numerusform>
            <numerusform>%n characters deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) inserted</source>
        <translation>
            <numerusform>%n character inserted</numerusform>
            <numerusform>%n characters inserted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnreadList</name>
    <message numerus="yes">
        <source>%n file(s) cannot be read and are no pages</source>
        <translation>
            <numerusform>%n file cannot be read and is no page</numerusform>
            <numerusform>%n files cannot be read and are no pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown</source>
        <translation>
            <numerusform>the first is shown</numerusform>
            <numerusform>the first %n are shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_QueueDelegate</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RuleRow</name>
    <message numerus="yes">
        <source>from %n finding(s)</source>
        <translation>
            <numerusform>from %n finding</numerusform>
            <numerusform>from %n findings</numerusform>
        </translation>
    </message>
</context>
</TS>
