<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name></name>
    <message>
        <source>PictureChoices</source>
        <comment>Grey</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>One number a pixel: how bright it is.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Colour</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Three numbers a pixel: red, green and blue.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Fit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Whole, with bars</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>All of a picture, with bars of its edge&apos;s colour.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Cut out the middle</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>The largest square in the middle of a picture.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Light</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>As it is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Dark stays dark, and bright stays bright.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Dark to bright</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PictureChoices</source>
        <comment>Ink on paper becomes white on black, as the digits of MNIST are.</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Neural Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Branch here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explain this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export curves…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lessons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To the present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Views…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson in a file, as a teacher gives it out; it can also be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a n&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to your own work as it was; how far you are in the lesson is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a network of your own with nothing; undo brings this one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new run at the past step that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose every block, to move them or set them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute &amp;across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport progress…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every lesson: choose one and do it, one page after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the window can do, found by a few letters of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything there is to see while a network learns: choose a view and open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fl&amp;oat or dock the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For teachers: set it up here, record the steps, write the words, save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what was learned and begin with other random weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what was learned and begin with the same weights again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen block a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the file as it was saved last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;time slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the s&amp;ettings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the chosen blocks on the clipboard, for this window or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text, and only what a room of people looks at; F11 again leads back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lea&amp;ve the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the places of all blocks to the program: layers from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let each hidden layer learn first to give again what the layers below make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the panel that has the focus out of the window, or put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the gaps between the chosen blocks equal, from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the gaps between the chosen blocks equal, from top to bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another window, with a network and an engine of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette, a large canvas, the block&apos;s settings; again to go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-train by &amp;layers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a text of your own on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put copies of the chosen blocks beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every panel where it was at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the blocks that are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the blocks of the chosen group in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the chosen blocks into one, which can be named, opened and repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the left edges of the chosen blocks on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the lower edges of the chosen blocks on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the middles of the chosen blocks at one height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the middles of the chosen blocks below each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right edges of the chosen blocks on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the upper edges of the chosen blocks on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w as formula…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every view as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen blocks as large as they go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the three ways in above the pad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;idy up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen blocks away and keep them on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen blocks away; a wire bridges the gap where the shapes allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next thing you click is explained: what it does, and a good value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole network as one formula, to read and to copy as text or LaTeX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of the field, beginning with that of the control with the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, size of text, language, folders, device and memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on a CSV file of your own: choose its inputs and its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on a folder of your own pictures, with a folder inside for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on one batch of examples, then pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network until you pause it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train until every example has been seen once more, then pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the view with the focus shows, how to read it, what to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was reached in every lesson and when, as a table for a teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every recorded step into a table for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the network as a Python script, a picture or a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the &amp;selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationsView</name>
    <message>
        <source>At x = {x}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the functions that are drawn on one axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat parts of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the arena with these functions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the curves to read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade where this function is nearly flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown are {names}. {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope f′(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The functions, their slopes, and what enters them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of your network whose sums are shown below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} ({name}): {share} of its units are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {value}, slope {slope}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdversarialView</name>
    <message>
        <source>Away from the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from what the network says now, or towards a class you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the picture in one step or in ten small ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change, ×{times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From ε {least} on it says {other} instead of {answer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a pixel may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the slider until the answer changes: would you have noticed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change up to ε {most} does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step (FGSM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel, or go there with the arrow keys, to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {before} became {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten small steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a number: reset the network, and train it more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that any pixel is changed, ε, where black to white is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network says {name} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture, the change, and the changed picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars: grey before, orange after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε {amount}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdvicePage</name>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what the developers need to find the mistake.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmountPlot</name>
    <message>
        <source>Change, ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far left no change; the line marks the change shown, the dashed one the least that does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability by amount of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Perhaps {first}, perhaps {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{headline}. {first}: {share}. Next comes {second}: {next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArenaControls</name>
    <message>
        <source>All layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries or accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two to twelve functions that are to race.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this function into the network, with what it has learned; undo brings yours back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums that enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network with each function side by side; your own run is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn over the epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown below the curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose sums are shown: of one layer or of all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArenaView</name>
    <message>
        <source>Curves of all functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units with each function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units, 0 to 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units: {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient: {first} at the first layer, {last} at the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy of each function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy, 0 to 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the sums that enter the functions are spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer, from the input to the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the gradient at each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the sums in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum that enters the function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>functions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArithmeticPanel</name>
    <message>
        <source>The arithmetic of the unit pointed at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arranger</name>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align the blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute the blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrayPanel</name>
    <message>
        <source>Point at a number, or go there with the arrow keys, to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the mean over all input channels, one of them, or the biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show of the weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeginningHint</name>
    <message>
        <source>&lt;h3&gt;Begin a network here&lt;/h3&gt;&lt;p&gt;Drag a layer here from the palette (Ctrl+B), or press Space.&lt;br&gt;Or start from a network that is there already:&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Nothing is in this group yet&lt;/b&gt;&lt;br&gt;Drop a layer on the wire, or walk to the input and press Space.&lt;br&gt;Esc goes back to the network around it.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to begin a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks to begin with: small ones to train, famous ones to study.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoundaryControls</name>
    <message>
        <source>Draw where each first-layer neuron cuts the plane in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the likeliest class, not how sure the network is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the points the network is never trained on, hollow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoundaryView</name>
    <message>
        <source>Faint: unsure. Hollow: held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a place to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {label} on {percent} % of the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x {x}, y {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, the first input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y, the second input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: class {label}, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: not a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoundaryWall</name>
    <message>
        <source>What each lane answers on the plane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>Bias of neuron {number} of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set bias of {layer}, neuron {number}, to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set weight of {layer}, neuron {number}, to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a past step. Go back to the present to set weights, or branch from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight from {start} to neuron {number} of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {number} of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalibrationPlot</name>
    <message>
        <source>Bars below the line: more sure than right. Above it: more right than sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it is right, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it is, %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeBars</name>
    <message>
        <source>Probabilities before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class&apos;s probability in the picture as it was, and in the changed one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeMarks</name>
    <message>
        <source>Undo: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>As the network gets them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes, and some pictures of each as the network gets them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseLook</name>
    <message>
        <source>As the network gets it: {figures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example {index} is {truth}. The network says {said}. The nearest training examples are {near}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest in training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePlot</name>
    <message>
        <source>Map of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a place, or walk with the arrow keys, to see the picture painted from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first number of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second number of the code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <source>Colours from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>A few letters of it are enough; its keys are found too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Choose two or more runs, with Ctrl or Shift held down, to see where they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the chosen runs side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in which the chosen runs differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs have the same settings, down to the seed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: what it is. Columns: what the network says. Click a cell for its examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Read rightly (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights from before are no longer kept: they would take too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesControls</name>
    <message>
        <source>Draw the loss on a logarithmic axis, where a steady gain is a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes, by the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the training curve is averaged; the faint line behind it stays raw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steep the loss is where training stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the length of the gradient and the learning rate as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing of the training curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows, how to read it, what to try (?).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole curves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesHeader</name>
    <message>
        <source>Held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On examples the network is never trained on: what counts. While it trains, on the first of them, as many as there is time for; when it rests, on all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the examples it is being trained on, mean of the last 50 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the curves stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient {norm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} R² &lt;b&gt;{share}&lt;/b&gt;, {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} accuracy &lt;b&gt;{accuracy}&lt;/b&gt;, {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Curves of loss and accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press play and the curves grow here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatasetSection</name>
    <message>
        <source>Choose {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST is not on this machine, so networks train on the built-in digits: 1,797 of them, shifted, turned and slanted a little each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last layer has one unit for each class of “{title}” now. Undo brings the old one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network could not read “{title}”, so another took its place. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: for study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: get it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: none kept yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceChooser</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has one device to compute on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it into the data folder; it is checked before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get {title} ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the download; what has arrived is kept for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not on this machine yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingBook</name>
    <message>
        <source>Keep as {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingPad</name>
    <message>
        <source>Draw a digit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here; the right mouse button rubs out. Pictures can be dropped or pasted. By keyboard: the arrow keys move the pen, Space puts it down and lifts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit with mouse, finger or stylus. By keyboard: the arrow keys move the pen, Space puts it down and lifts it, Delete clears, E takes the eraser, the brackets change the width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first, then paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear the pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a picture of one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingTools</name>
    <message>
        <source>Begin with an empty pad (Delete). Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the stroke taken back (Ctrl+Shift+Z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw with the pen. Key E changes over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How thick the pen and the eraser are. Keys [ and ] change it on the pad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a picture of a digit on the pad: a scan, a photo, a drawing. It can also be dropped there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rub out what is drawn. Key E changes over; the right mouse button always rubs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is on the pad as a picture, dark ink on white paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last stroke (Ctrl+Z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>A note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the class of points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold points out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {points} points chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Add {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {setting} of {block} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {setting} of {count} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmbeddingPlot</name>
    <message>
        <source>Map of examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at an example to read it; the wheel zooms, a double click shows all again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmbeddingView</name>
    <message>
        <source>A ring around each example that is answered wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how many neighbours each example is held to; 5 to 50 are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the t-SNE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out example {number}: it is {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is made flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the held-out examples are shown; more take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration {done} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One class alone, with the others made faint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCA or t-SNE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCA turns the layer&apos;s outputs and is live; t-SNE keeps neighbours together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCA, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the examples of this layer as it is now, beside training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at an example to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Compute: t-SNE places examples that the layer sees as alike near each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringed: answered wrongly, {count} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show some examples as pictures, more where you zoom in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The star is your drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose outputs are shown; layers with one output alone are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t-SNE is being computed: {seconds} s so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network says {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} examples are left out: what the layer puts out for them is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” at step {step}: t-SNE, perplexity {perplexity}, {seconds} s. Distances between groups mean little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}”: the two axes hold {first} % and {second} % of the variance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnlargedPlot</name>
    <message>
        <source>The chosen neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the chosen neuron answers everywhere: blue below zero, orange above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, the first input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y, the second input</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ensemble</name>
    <message>
        <source>Held-out: {together} % by majority, {alone} % alone on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {all} seeds say class {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no seed answers here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gone} more diverged and do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} of {all} seeds say class {label}, {percent} % on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▨ Hatched: {count} seeds disagree after {steps} steps, on {percent} % of the plane.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnsembleButton</name>
    <message>
        <source>Disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the boundary of each seed, darker where several lie on each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each seed&apos;s line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatch the places where not all seeds answer the same class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each of them is trained; left at 0, as far as your run has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks alike in all but the seed; the first has that of your run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the same network from several seeds, and see where they disagree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train them side by side from the start; your own run is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EpochsField</name>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each lane sees every training example.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Written: {files}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExampleChooser</name>
    <message>
        <source>Held-out example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a training example, one held out, the first of the next batch, or your own drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class that your drawing is meant to be: what the network should have answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example by its place among the others, counted from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the drawing is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays sharp at every size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers behind it, for a spreadsheet or your own plots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice the size on screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpressionField</name>
    <message>
        <source>several</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesInAndOut</name>
    <message>
        <source>Bring drawings in from files, or write yours into some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a folder of pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in an example: a hand that leans far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pictures, a folder for each digit…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Saved to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was changed by another program, so it was not saved. Use Save as….</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>{title} · step {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinderControls</name>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps from the lowest rate to the highest; more make the curve steadier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the chosen rate the learning rate of your run; undo brings back the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate of the first step: so small that nothing is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate of the last step: so large that the loss blows up before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a copy with a rising rate; your own run stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which weights the copy begins with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinderPlot</name>
    <message>
        <source>Loss over learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of the copy at each rate. Click a rate to choose it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinderView</name>
    <message>
        <source>It diverged at {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It falls fastest at {steepest} and is lowest at {lowest}. Suggested: {suggested}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the curve to read it; a click, or the arrow keys, choose a rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Find”: a copy is trained with a rising rate, your run stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate {rate}: loss {smooth} smoothed, {loss} in the batch of step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {done} of {total}: rate {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss does not fall at any rate: begin with new weights, or with a lower rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is not a number from the first step on: reset the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steepest fall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your run&apos;s rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} in nats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Change the experiment so; undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FitPlot</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FitView</name>
    <message>
        <source>({x}, {y}): predicted {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always answering the mean would be better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw each residual as a stick from the point to the prediction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {x}: predicted {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It explains {percent} % of the variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most are too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most are too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals over input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals over input {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals over prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals over {input}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right number {x}: predictions on the line would be perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the examples that the network is never trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fit itself, or the residuals it leaves over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The predictions are not numbers any more: reset it, and try a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject}: a prediction is off by {mae} on average (RMSE {rmse}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{which}: right {right}, predicted {predicted}, residual {residual}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixBar</name>
    <message>
        <source>Mend it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fix}. Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForgettingView</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of each are read rightly: with the weights it began with, and with those of now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}, compared with step {began}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours, held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your held-out drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dataset}, first {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{read} of {count} of your held-out drawings are read, {before} before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaPlot</name>
    <message>
        <source>Curves of the formula and its slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the curves to read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula and its slope as curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula f and its derivative f′, the slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the formula makes of each number x, and how steep it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what goes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x = {x}: f = {value}, f′ = {slope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, the number that comes in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionMenu</name>
    <message>
        <source>Functions: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this function, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>A few letters of its name or of what it shows are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example {index}: {truth}, read as {answer}, {sure} sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples, the worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No view is called so; try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is → what the network says, and how sure it is. Click one to look closely.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GhostLegend</name>
    <message>
        <source>Pinned runs, to compare with: their curves on held-out examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs shown behind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Choose a term to read what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links lead to related terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No term has “{words}” in it. Try a shorter word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: a word or part of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms in which every word you type occurs, titles first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the term means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>A hint; the third one says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the program do it, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupBar</name>
    <message>
        <source> of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every repetition has weights and outputs of its own (Page Up and Page Down on the canvas).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition that is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the network around this group again (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opened group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Done: {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not to be seen just now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handwork</name>
    <message>
        <source>Set bias of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set weight of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {count} weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handwriting</name>
    <message>
        <source>Kept as {digit}, held out to test what is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as {digit}, to learn from; Ctrl+Z in the panel of own drawings takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own drawings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>FLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many weights, biases, scales and offsets it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In → out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name: {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations for one example, forward; a multiply-add counts two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of what comes in, and of what goes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the block is called on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the layer does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, {frozen} of them frozen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Nothing is wrong with its start. Press Play: it is watched while it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to worry about: gradients reach every layer, and no unit is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}: all is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}: one thing to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}: {count} things to look at.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>10 suits nearly every network; it ends earlier where the loss blows up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class of low recall is missed, one of low precision is said too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class that was not there before gives the network one output more, in the same step of undo; the layers before keep what they have learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class where the answers are names, even if written as numbers; a number where 3 is more than 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve that runs through every single point has learned the noise by heart; one through their middle will do for new points too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A falling loss means it learns. Where the held-out loss rises while the training loss falls, it learns by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fooled network is often as sure of the wrong answer as it was of the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frozen layer is used but does not learn: neither the optimizer nor a penalty changes its weights. Freezing and thawing let the optimizer begin afresh. Good: off; on for layers that have learned already, while new ones behind them begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gradient that grows means a rate too high, one that vanishes that nothing is learned any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graphics card pays off for large networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group is a network inside a block; each of its layers learns like any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A high accuracy does not mean that the network sees what you see: a change you hardly notice tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large patch hides whole strokes, a small one hardly ever changes the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson shows one thing at a time and lets you try it. Your own work is put aside meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line about a twelfth of the pad wide looks most like the digits it learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is easier to read than a plane: is the valley narrow, has it a second floor beside it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that stays flat at zero is a unit that has died, or nothing moves it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that winds around single points has learned them by heart. A smooth one between the classes will do for new points too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link lights up what it names; click it to go there. Words lead to the glossary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss of a few tenths of a percent point is little; whole points are a network that forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A millionth suits nearly every network; the curve should begin flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mistake is easier to understand when you see what the network looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moving picture (GIF), numbered pictures for a film, or every recorded step for a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network can only learn from drawings whose right answer is known: that is their label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network is one function: products with weights, sums and activations inside each other. Long ones are split into steps h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network may be right for a wrong reason, such as a speck in the corner; here it would be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that does not learn is not stupid: something keeps it from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number added to every sum, so that a unit can fire without input. Good: on; off where a batch norm follows, which has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thousand examples take some seconds; training goes on, and it can be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training loss that falls while the held-out loss rises means learning by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit whose nine examples have nothing in common has found nothing yet, or several things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wave with some noise, and a small network that can follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight says how much one neuron listens to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong label teaches the wrong answer: give it the right one, or take the drawing out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Neural Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy tells who solves it; the loss tells earlier who is on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds random grey to every pixel, of this deviation. Good: 0, or 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds to the loss what the units of this layer answer, so that few of them answer at a time. Too much, and none does. Good: 0; 0.0001 to 0.001 for the code of an autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a failure at most this much training is lost. Half a minute costs next to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many steps the rate has come down to about a third of the way. Good: a quarter of the whole training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards training begins again at step 0, with these weights; undo brings yours back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against learning by heart: training becomes slower, the held-out loss better. Good: 0.25 after convolutions, 0.5 after large dense layers; nothing for small networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All layers and epochs together; the error should fall from epoch to epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these have sensible values already; change one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All text at once. 100 % suits most screens; take more where you lean forward to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts are drawn from dark to bright; what has a sign is blue below 0, orange above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activation of your own: any formula of x. It learns where its slope is neither 0 nor huge. Good to try: x*sigmoid(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty pad is not answered: there is nothing to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number holds out other rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number scatters the points in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow down walks the cards, Return opens one. All are open at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys walk through the examples, + and - zoom, Home shows all, Enter asks why one is read so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As batch norm, but each example for itself: for small batches, and where examples differ in length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As max pooling, but gentler: faint patterns count too. Good: window 2, stride 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the class that came second to see what speaks for it and what against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a little less than certainty, which keeps scores moderate. Good: 0, or 0.1 for many classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 1 the sides are as far away as the weights are long, or just beyond the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away is easiest; towards a class that looks like the answer comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands that stay thin where others widen belong to a layer that learns little. Activations that pile up at one value carry no news.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin coarse: four times as many places take four times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the examples; the matrix tells whether they have something in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the last layer, whose units are the classes, and go back from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the patch, which is easiest to believe; slopes follow the pen at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the reconstructions; the map shows how the code is laid out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the seed: it shows how far runs differ by chance alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries show how differently runs solve the same task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another network, other data or another optimizer, or turn the learning rate while it trains. Everything can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a curve, a row, a picture or a cell to choose its lane first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns come in all sizes: centimetres, years, dollars. Scaled, each has the same say at first. Good: standardise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare left and right: if you read the same in both, the network was fooled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two examples of one class: do the same weights want to move the same way?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare where the map is bright with the strokes that you would look at yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare: draw one of your digits before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares the answer with what was asked for. It wants one number for each class, or the picture itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark is a low loss, yellow a high one; grey is where it is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides how fast training goes; convolutions on large pictures cost most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides the first weights, the order of the examples and every random number. Keep it while you compare settings, then try others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides where generated points fall, and which of your own are held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deeper networks build patterns out of patterns. Beyond about ten layers they need batch norm or skip connections to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits are as high as the picture lets them be: up and down there is less room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreement is 1 minus the share of the majority: 0 where all agree, 50 % at most of two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do so again after some training: what is around the weights has become another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag back: every view shows the network as it was then, and drawings are read by it. Arrow keys go from moment to moment, Home to the first, End to the present; the space bar plays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit on the pad. The network reads it while you draw; the bars show how probable it finds each digit, and the line across them marks what guessing would give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw digits, build networks, watch them learn. Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drives weights that are not needed to exactly zero. Good: 0, or 0.00001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each block is a layer and shows what it makes of your drawing: early layers edges, later ones parts. Arrow keys walk, Return opens a block. Drag from port to port to connect, press Space to add a block after this one, Ctrl+L to connect by keyboard, F2 to rename.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each block of the network shows what it makes of your drawing. Click one to see its maps, its filters and its arithmetic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each changes the network so that it can learn again; undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is a step; the last one is the answer y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line says what does not fit and what to try; a click shows the block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each network comes with a recipe that suits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is an example to learn from. Good: one in the middle of the other class, to see how far a network bends its line for a single mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is an example: an input and the number to be predicted there. Good: one far off, to see how far the curve follows it with this loss and with another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step is one batch and one change of the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each value the layer made of your drawing; point at one to see its sum below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty takes ink away; grey also puts ink where there was none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends pre-training where it is; nothing of it is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every play is a run with its own settings and curves. Change one setting, play again, and compare: that shows what the setting does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step takes one batch and changes all weights a little. Good for most of the time: watch the held-out curve and pause when it no longer improves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every window speaks it at once; training and drawings go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything a network learns comes of very many such steps; here is one of them, slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else stays as it is, and training goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples never learned from tell what the network really looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples of which the network is very sure can be fooled just as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples tell of the network in general, your own drawing of your own hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five hundred are enough while it trains; two thousand for a map to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat around the middle is good; a curve that falls at once knows one place only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat means a slope below 0.05: of an error hardly anything gets through there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a room full of people: 150 % on a projector, 200 % in a large hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For deep networks of sigmoids that hardly learn from small random weights. Good to compare with: ReLU, Glorot&apos;s start and Adam, which do without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For networks that paint: it learns how to make a picture larger. Good: stride 2, and a kernel that is a multiple of the stride, or the picture shows a chequered pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For notes and messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For papers and worksheets: one formula a line, for an equation each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you to read; learning does not know of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas of your own network are offered at the end of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated points are a start as good as an empty plane: they can be moved and erased like your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives up the fold of the cross-validation; a share of the rows is held out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary: {term} (Ctrl+F1 while it has the focus)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to compare what came before with what is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go over the plane with the arrow keys: the lines follow, and cross where you look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals ask for a figure, a network, a setting, a deed, a comparison or an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for a cloud, a ring or a letter of points in one stroke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for comparing the network with and without a neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for going on to the next cell after one was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for notes and for a screen reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for seeing how differently the same network solves the same task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for seeing how much change it takes for one example and for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for seeing the whole way once before going into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for seeing two heaps, or a peak at zero, which bands hide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for seeing what the network is without this one connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for seeing where exactly the answer changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for seeing whether a place that no example covers is answered as you would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for seeing whether what was found for one holds for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for telling what a filter or a unit has come to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for watching the pictures change under your fingers, also across zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good when the loss has become small and its changes can hardly be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: 0.2. Of pictures taken in a row one should not be held out and the next one learned: it is nearly the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: 0.2; with few pictures more, or the figure says little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: 0.2; with few rows, race the folds afterwards instead of trusting one split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: 100 for sets of points, 10 for pictures; slow functions need more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: 100 for sets of points, 10 for pictures; small rates need more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: 8. More seeds show finer shades of disagreement and take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: as it is for photographs; dark to bright for drawings on paper. Most of such a picture is then 0, and only the strokes count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: bars where something at the edge matters; the middle for photographs of one thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: grey where the shape tells the classes apart, colour where the colour does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: leave out the row where few have gaps; the mean where many do, so that enough rows are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: the smallest in which you still see what it is. Twice the size is four times the pixels, and about four times the time of every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients that shrink from below to above tell that the first layers learn too slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess what comes next before you press it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halves the picture, so that later filters see more of it and everything is faster; where exactly a pattern was is forgotten. Good: window 2, stride 2, after a convolution and its activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heaps that overlap are digits which the code cannot tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each number is bent. ReLU learns fast; sigmoid and tanh have slopes that vanish far from 0; softmax makes probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each filter sees. Larger ones find larger patterns and cost with the square. Good: 3 or 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes while the layers learn. Good: 0.1 with SGD, 0.001 with Adam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes. Too large and the loss jumps or blows up, too small and nothing seems to happen. A good start: 0.001 with Adam, 0.1 with SGD; change it by factors of three, also while it trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far points are scattered from their shape. With more of it, perfect answers are impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the window moves each time: 2 halves the picture. Good: 1; for pooling, as the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far you are is kept; the lesson begins at this page next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good a network is can only be told by drawings it has never learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How gradients become changes of the weights. Adam is a good first choice; with another optimizer try another learning rate too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each stair is. Good: a quarter of the whole training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the curve is: after that the rate stays. Good: as many steps as you want to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the rate rises from zero. Good: a few hundred steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the schedule is: after that the rate stays at its end. Good: as many steps as you want to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the whole history takes. Ten seconds show the course of things, two minutes the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bits the numbers have that wide dense layers multiply while training; what you see is computed with 32. Good: 32 bits; mixed where you watch the steps per second rise by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples each step looks at. Larger batches give steadier curves and slower steps. Good: 32 to 256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many patterns the layer can look for, and how many maps it makes. Good: 8 to 32 at first, twice as many after each pooling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels, each way, become one. Good: 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points there are to learn from. Fewer are quicker and easier to learn by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times larger the picture becomes, each way. Good: 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the data has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step is carried on. Good: 0.9; closer to 1 rolls further and overshoots more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much smaller each step makes every weight, times the learning rate. Good: 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly old gradients are forgotten. Good: 0.9, which remembers about 10 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the averages used outside training follow the batches. Good: 0.9; 0.99 for long runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the mean of the gradients forgets. Good: 0.9, about 10 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the size of the gradients is forgotten. Good: 0.999 with Adam, 0.99 with Lion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steep leaky ReLU is below 0, so that no unit falls silent for good. Good: 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong the noise is; the input runs from 0 to 1. Good: 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes while training goes on. Constant is fine to begin with; a rate that falls at the end often gives the last per cent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to use Neural Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you cannot tell the classes apart here, the network cannot either. Where one has many more pictures than the others, a network that always names that one looks good already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last layer it is the class; elsewhere the number says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In units of the input. Good: 0.6 for clouds, 0.2 for curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs should be known before the answer is. Leave out columns that number the rows, or that tell the answer in other words: they make training look easy and are worth nothing afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins empty and passes on what comes in: open it and put layers between its input and output. Repeated, it makes a deep network of one idea; every repetition learns weights of its own. Or choose blocks that are there and press Ctrl+G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be changed at any time: what was reached is counted anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on learning from where it is, by smaller steps than before, so that what it knows is not lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is only a shortcut; everything in it is in the menus too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown here as it is written; press Try it to see it as a learner does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may differ from the one chosen where a schedule changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must hold as many numbers as come in: 784 can be 28×28×1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It need not look like a digit: it is only what this unit finds strongest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens when everything on this page is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should cover what is to be recognised: 20 pixels for digits. Larger kernels, more convolutions and pooling widen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows how a bent boundary is made of straight cuts, layer by layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a few seconds, can be cancelled, and changes nothing of the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a few seconds, can be cancelled, and changes nothing of your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes turns with your own training, so both are slower meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its code is varied; a drawing on the pad comes in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its shape is that of the data, nothing in it is learned. A network has one, and begins with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it, so that runs can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps from dividing by zero where nothing varies. Good: 0.00001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps from dividing by zero; larger makes it more like plain SGD. Good: as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what each branch has found, for the next layer to choose from. Height and width must agree; channels add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing and weight decay make a network less sure of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer by layer a network moves examples until a straight cut tells the classes apart: here one sees how far it has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning goes by the slope: where f′ is 0 nothing before this block learns, where it is large steps are large. Good activations have a slope near 1 for many numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning happens in dense layers and convolutions; everything else bends, shrinks or steadies what flows between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates and penalties are best varied by factors of three. Of folds, 5 or 10 are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns nothing, and loses nothing but which pixels are neighbours. Needed where a dense layer follows a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns nothing. Good where a vector is to become a picture again, as in an autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it off for good answers; switch it on to see why pictures are prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it on: losses far from the middle are often a thousand times larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets deep networks learn faster and with larger rates. Good between a convolution and its activation, with batches of 16 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the network choose the mean again. Good: on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the network choose the spread again. Good: on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light reads best in a bright room, dark tires less at night; pictures and curves change along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at several: a 1 bears to be moved farther than a 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the slope: where it is steepest, a step gains most for its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what the nine share: a stroke, a corner, a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST&apos;s digits are centred, so that two pixels are much already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a picture larger without weights; a convolution after it learns the details. Good: 2 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes each training picture larger or smaller by up to this share. Good: 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes lines thicker or thinner by up to this share of a pixel. Good: 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the network find what survives disturbance; after the input it makes a denoising autoencoder. Good: 0.1 to 0.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes mostly lie where two classes meet; one amidst another class is odd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes that you would make too are no fault of the network, nor of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More and more varied examples are the surest way to better answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More can learn more, and learn by heart more easily. Good for digits: 10,000 to 200,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More epochs make better codes and take longer, for each layer again. Good: 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More keeps moments of the present run closer together. 256 MiB are plenty for small networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More keeps more runs to go back to. Small networks need little, large ones tens of megabytes each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More layers and filters can learn more and take longer. Begin with the small convolutional network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More units can tell more things apart, take more weights and learn by heart sooner. Good: 32 to 256; in the last layer one for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most weights of small networks are here: more units can learn more, and learn by heart sooner. Good: 32 to 256 units in the middle; as many as there are classes at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves each training picture by up to so many pixels. Good for digits: 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network and settings go back to how the page began. Undo brings yours back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural Playground {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons that look alike do the same work: fewer of them would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New weights tell the rate to begin a run with. A trained network is near its lowest loss already, and its curve tells mostly where it would be spoiled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curve can come nearer to new points than their noise is large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody tells it what the digits are: it finds heaps of them by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is trained: what was recorded is shown again, from the step that is looked at to the present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers go forward from left to right, gradients back from right to left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all settings the rate matters most; half a minute here saves many failed runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each digit every second one is held out: it tests what is learned from the others. Ten or twenty of the digits that are read wrongly are enough to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off is good for seeing which neurons of a layer speak loudly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a block before a join: move its input up, down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its line the weighted sum of a neuron is 0; the layers behind put these cuts together. Point at a line to read its neuron; Enter shows it in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the boundary or a fit: look; add, brush, move, erase points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the network: look inside a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the network: walk from block to block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the network: zoom in, out, to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One batch, one change of the weights: good for watching what a single step does to the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One change at a time shows what helped; undo brings back what was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One epoch is one pass over all training examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One figure, the accuracy, hides a lot: which mistakes are made tells what the network has not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pass over all examples: a fair unit for comparing settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place shows the pattern alone, the whole map repeats it all over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One race shows one seed. Before you believe it, race the winner with many seeds in the view of races.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run may be lucky. What many seeds reach, and how soon, tells whether a setting is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One wrong label among few drawings does more harm than among many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only hidden activations are exchanged; the one that makes the answer stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the second half of the network is at work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other first weights: what stays the same from start to start is real, the rest was luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCA first: it is live, its distances are honest. t-SNE shows groups that PCA lays on each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs such as 4 and 9 go first when a network is too small for fine strokes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses after every example has been seen so often. Good for digits: 5 to 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses after so many steps. Good for comparing runs of the same length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses after so much time of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses when the held-out loss has not fallen for so many epochs, before examples are learned by heart. Good: 5 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses when this share of the held-out examples is read rightly, or R² is so high. Good for MNIST: 0.99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures tell what neighbours have in common: slant, thickness, a loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Play: a fresh copy of the network begins with random weights and learns before your eyes. The outlines beside the bars are the answers of the network that is trained already. One step of undo brings that network back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull it left to see the shape of the valley&apos;s floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls all weights towards zero, against learning by heart. Good: 0, or 0.0001 where the held-out loss rises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls the kernel apart: it sees farther with the same weights. Good: 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one after every dense layer and every convolution but the last. Good: ReLU; sigmoid and tanh learn slowly in deep networks, because their slopes shrink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random directions tell how steep it is around; those of the path show most of the way it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates matter by factors, so on is good; off where the rate should end at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, try it in the window, and watch the marks: each goal is ticked when it is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeating keeps edges sharp, blending makes them soft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces flatten and large dense layers at the end: no weights at all, hardly any learning by heart, and pictures of any size fit. Good after the last convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rub out a part and watch the answer change: that shows which strokes count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say another class than you drew, and see how the network would be taught nonsense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds trained for longer agree more near the points, and no more far from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings depend on each other: a small batch wants a small learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several gigabytes can gather here; a folder with room, and one that is not on a network, is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes alone tell little: the arena shows which of them learns your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short sentences, one idea a page, and something to try on each. $…$ is a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortens gradients that are longer than this, so that one wild batch cannot undo what was learned; 0 is off. Good where the loss jumps: 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where you are in a network that is larger than the canvas; Ctrl+0 shows all of it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows whether training ended in a wide or a narrow valley of this plane, and how it came there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side, layers show where learning gets stuck; one alone shows its shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single one class out to see where those of it lie that are read wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six by six are 36 runs; there may be 144 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slants each training picture by up to this share of its height. Good: 0.1 to 0.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow leaves time to read each explanation to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small values show small groups, large ones the whole. Try two before believing what you see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller networks and larger batches give more examples a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth enough to see the trend, little enough to see jumps. Good: 3 to 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits the channels into groups that do not see each other: fewer weights. It must divide the channels and the filters. Good: 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from one that works and change it; Undo brings the empty canvas back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums far from 0 saturate a sigmoid; sums below 0 are silent behind ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another class to see where the network sees that one instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten or twenty of them show what is usual for this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten small steps look again after each, and need less change than one large step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer goes back with the stroke, so you can compare before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The black line of a first-layer neuron is where its weighted sum is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block stays as it is; a click opens it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen lane, or the leader where none is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves then follow training again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing follows the pen; while the pad is empty an example is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds the drawing in full size, not the small picture the network sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is kept in your own folder and saved with the project; nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first choice for pictures: it learns a pattern once and finds it everywhere. Good: 8 to 32 filters of 3×3 or 5×5, and more filters where the picture is smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layers show best how sums spread or shrink on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first picture turns into this one; take another class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first two thousand are enough while it trains; all of them for the figure that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fit shows where it is wrong. A pattern in the residuals tells what the network makes too little of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The further right the two curves cross, the more change the network stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger the bright patch, the less it matters where the digit is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest products are written out, the rest is added up in one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last hidden layer shows the classes best apart, the input hardly at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer runs another one backwards: it uses its weights with rows and columns exchanged, and learns only a bias of its own. Good: none; in the decoder of an autoencoder the layer of the encoder it mirrors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate is multiplied by the height of the curve. Good: up within the first tenth, and down to a hundredth at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is in the middle: before it forward, then back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map lays a wide code flat and loses some of it; t-SNE keeps neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean is a summary; a single channel shows what a filter looks for in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The narrowest layer decides how much of a picture can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network begins anew on them; undo brings back the points that were there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reads while you draw, about as often as the screen is painted. Draw large and in the middle, as in the digits it learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture becomes grey values of 28×28, like every example; dark ink on plain paper is read best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures as the network gets them are kept in your own folder; the project remembers where they came from, and does not hold them. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane is 12 units across. Good: 0.6 for clouds, 0.2 for lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quickest way to see a network at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate under the chosen line, in two digits; training need not stop for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is the same but for the last digits; a graphics card pays off for large networks and batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same blocks so many times in a row, each time with weights of its own: how deep networks are made. Good: 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same first weights again: change one setting, reset, and see what that setting did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rows that is held out and never trained on. Good: 0.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of units that is silenced in each step. More of it works against learning by heart and slows learning down. Good: 0.25, or 0.5 before the last layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share that is held out and never trained on. Good: 0.2 to 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope decides how much of the error comes through when weights are corrected. At most 0.25 comes through a sigmoid, all of it through ReLU above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squared error makes the squares over these sticks small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of squared gradients to begin with; larger means smaller first steps. Good: 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ten bars are the probabilities of softmax and add up to 1. The line across them is what guessing would give; the outlines are the trained network&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool to read answers with; nothing is changed by a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The valley of held-out examples is often a little beside that of the training ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights training changes; light and dark are the two signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheel zooms, the mouse moves; arrow keys read, + and − zoom, 0 shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There: choose the next, the previous point; move, erase it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There: use the tool at the cursor; choose a class; hold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These 784 numbers are all the network gets. Where they are unlike its examples, it guesses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They draw the fit upwards: far with the squared error, hardly with the absolute one. Good: 0, or 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They learn beside your own run, and the hatching follows while they do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show how the network does on examples it has never seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show how the network does on points it has never seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three hundred are enough for most; take more where the batches are small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training goes on from there. Playing on and changing a setting lead back to the present as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is only slowed down for watching; what is learned is the same. A few steps a second suit looking closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training waits until there is a point to learn from again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try an example that is read wrongly: its loss and its gradients are the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to make the sticks short by hand; then let training do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try whether a small change brings the right answer, by aiming at its class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns each training picture by up to so many degrees. Good for digits: 10; too much turns a 6 into a 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms wound around each other: no straight line helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hundred small steps are enough for a few dozen drawings; many more learn these by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two thousand are quick; among all of them there are stronger ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it, turn the wheel, or drag up and down. From −3 to 3 is usual; training may take it away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and redo in turn show what one stroke does to the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: on the pad the last stroke, elsewhere the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is here, training goes on with the data there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 0.1 is hardly seen on digits; on photographs 0.03 is enough to fool many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very thin or thick lines are unlike the examples, and answers become unsure. The middle of the slider is a good width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W and K are weights, b biases; training changes them and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk at your own pace; while training runs, the numbers change under you: pause it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and biases are what is learned, gradients where they are pushed, activations what comes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights multiply what comes in; the bias is added, and no penalty holds it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of each number x. Layers before it learn through its slope: where that is 0 they learn nothing. Good to try: x*sigmoid(x), max(x, 0), tanh(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes in, the weights, and the sum that gives one value: the whole arithmetic of a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on inside explains the curves: gradients, dead units, sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has learned from many digits needs only a few of yours; a network that has learned nothing needs thousands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is chosen can be dragged, given another class (0 to 9), held out (H) or erased (Delete); Shift adds to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is chosen can be dragged, held out (H) or erased (Delete); Shift adds to what is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is going on at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is held out tells how good the network is, and cannot teach it. Good: 0.2 to 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the examples is all that can be learned. The built-in digits are quick; MNIST gives networks that read your drawings well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is learned anew is paid for with what was known, unless that is replayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is moved out at one side does not come in at the other: it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What several random planes have in common is true of the network, not of the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the code has no room for is painted like the mean of similar pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network has learned from a point is not forgotten at once when the point is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each stair. Good: 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small. Cross-entropy suits classes, mean squared error suits pictures that are painted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was set stays set; Undo brings the number of before back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do becomes the solution, which tests and the last hint play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it exceeds what the device has, training is refused; a smaller batch takes less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where learning begins. Too small, and signals die out on their way; too large, and they blow up; all alike, and all units learn the same. Good: He before ReLU, Glorot before sigmoid and tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where networks are computed in new windows. A graphics card pays off for large networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where networks that differ only by chance answer differently, the answer is chance: no example there says what is right. The hatching is the broader the more of them leave the majority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the biases begin. Good: zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the digit was when it was drawn or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the learning rate ends. Good: a tenth to a hundredth of where it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the lines are close the loss is steep; round ones mean no direction is worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the nearest training examples have another label, a mistake is no wonder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which class takes over tells what the network confuses a moved digit with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With 0 the network soon reads yours and forgets the others; with much it takes longer and forgets little. 80 is a good beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a wire around a few layers it makes a skip connection: the slopes reach the early layers, and networks of dozens of layers can be trained. All inputs need the same shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With another one, other pictures are held out: how much the figure depends on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With few points a network learns each by heart. Good: 100 to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With more noise the classes overlap, and no line can be right everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the same settings it repeats the old run bit for bit; change one, and what differs is its doing. Undo brings the old run back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it columns of large numbers drown the others. Good: standardise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can come back to it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You read a digit wherever it stands; see how far the network does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawings stay on this machine; no project file holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Same” surrounds the picture with zeros, so that it keeps its size and its edges count as much as its middle; “valid” adds none, and the picture shrinks. Good: same for convolutions, valid for pooling.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Helper</name>
    <message>
        <source>Done for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not get there. Reset the page and try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This start does not get there; trying another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramsView</name>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All layers, or one of them large; a double click does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a plot to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show whole histograms one behind another, not bands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which numbers of each layer are looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle 68 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: at {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: median {median}, 95 % from {low} to {high}, all from {least} to {largest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: no number is finite.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InsideView</name>
    <message>
        <source>(1 more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(bias)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(channel {channel})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(input − mean) / √(variance + epsilon) · scale + offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({count} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= f({x}), where f(x) = {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= {name}({x}), where {name}(x) = {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw something, and this is what the layer makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its arithmetic is shown when its weights are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output for this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture and the examples that make this unit strongest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units by inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does it want?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias starts as {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel {2}, row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes from the dataset or the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilation {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epsilon {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(x) = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter {2}, row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is blended from the nearest numbers of the smaller picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is handed on unchanged from place {place} of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the largest of these {count} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the mean of these {count} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the score; among all scores, softmax makes it {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel {value}×{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal, deviation {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silences {percent} % while training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sparsity penalty {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation {value} while training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of the products {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {0}, input {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {2}, row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights of “{value}” transposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights start as {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window {value}×{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} times larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepRow</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the drawing as this digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the drawing with the digit it means, and begin with an empty pad (Ctrl and the digit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what you have kept, sort it, and teach it to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digit on the pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which digit your drawing is meant to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>Own drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have kept, as the network sees it. A frame marks what is held out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptModel</name>
    <message>
        <source>{digit}, held out for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{digit}, trained on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindChooser</name>
    <message>
        <source>Choose {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LandscapeControls</name>
    <message>
        <source>Along the path (PCA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At how many places of the plane the loss is computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours up to so many per cent of the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw lines of equal loss, with their values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw two other random directions from the weights as they are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the plane goes from the middle to its sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the plane through the weights as they are now, and compute it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less: the colours are kept for the lowest losses, and all above have the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which examples the loss is computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach {times}×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the loss along both directions as lines, through the place looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread the colours over powers of ten, so that low losses differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which two directions the plane goes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}×{side} places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LandscapeView</name>
    <message>
        <source>1 on an axis: as long as the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plane along the path needs at least {least} moments of the run: train a little first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averages of batch normalisation stay those of the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First random direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First: {share} % of the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over {n} examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over {n} held-out examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle: step {step}, loss {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nowhere on the plane is the loss a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the path you see its shadow on the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a place to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Compute here” to see the loss around the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components, with their shares of the path&apos;s variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second random direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second: {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} is at ({across}, {up}), {distance} away from the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is {middle} in the middle, {low} at the lowest and {high} at the highest place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of now are not numbers any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two directions out of {count}: the plane tells nothing of what the loss does along all others, nor how deep a valley is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the first direction,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{across} along the first axis, {up} along the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: not computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the loss is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {name} {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ first moment kept, {star} now; dots of the path from dark (early) to yellow (late).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneTable</name>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target at epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lanes, the leader first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerNumber</name>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {limits}; {value} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerPalette</name>
    <message>
        <source>A few letters of a layer or of what it does; Down goes to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steadier training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units and functions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerTable</name>
    <message>
        <source>Dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of every layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient and weights are root mean squares; dead and saturated are shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonBrowser</name>
    <message>
        <source>A few words of its title or of what it is about are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson has these words; try others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to find out?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>First: {lessons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonMaker</name>
    <message>
        <source>A new lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As one file, which opens by double-click or when it is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew, with what the window shows now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it in the window; press again, and it is a goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a lesson from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.playground-lesson lesson.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.playground-lesson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the lesson begin with what the window shows now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished yet; to be mended: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more page at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it as a learner does; your own work is put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready: it can be tried and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording: {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return or a double-click leads to the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up and goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that is shown, and that a recorded goal belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages as Markdown: # title, ## page, ### goal, hint, question, why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is set up, and what each goal asks for, as TOML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All less&amp;ons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to your own work, as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin this page anew, with nothing done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: you have finished this lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without having done all of this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here: {data}. Choose it in the settings, where it can be downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here: {data}. This lesson runs on built-in data instead, with goals of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPlayer</name>
    <message>
        <source>Reset the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up “{page}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Written: {files}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineFields</name>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set height to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set slope to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only bias: the height of the line at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only weight: how far the line goes up for each unit to the right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossScale</name>
    <message>
        <source>{name}: colours from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryUse</name>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: the window takes {window} MiB, the engine {engine} MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MiB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit reader, trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it &amp;learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Everything the program has said since the window was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}  {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricPlot</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MicroscopeView</name>
    <message>
        <source>({count} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small filter looks at one patch after another: patch times filter, added up, gives one number. The same weights are used at every place. Choose a place to see its patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sum hands its gradient unchanged to everything that was added: so it finds a way around layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Adam, and every weight is drawn a little towards 0 beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As momentum, but looking ahead to where the velocity leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a number, or go there with the arrow keys, to see how it came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each channel is shifted and scaled to mean 0 and variance 1, then by what was learned. In training, mean and variance are those of the batch; one example has none worth the name, so the stored averages are used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each gradient is multiplied by the slope of the function where the number lies. Where the function is flat, nothing gets through: the unit learns nothing from this example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each number of the answer is compared with what it should be. The loss is the mean distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each number of the answer is compared with what it should be. The loss is the mean of the squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each number of the answer is compared with what it should be: half the square of small distances, large ones count as they are. The loss is the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each unit multiplies every number that comes in by a weight of its own and adds the products up. Its bias is added last. Choose a unit to see its sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weight goes a small way against its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weight&apos;s step is as large as its recent steps, by the recent size of its gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weight&apos;s step is divided by the recent size of its gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weight&apos;s step is divided by the size of all gradients it has had so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number of a window gets an equal share of its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number that comes in is painted as a small filter onto a larger picture, and what overlaps is added up. Seen from one place, it is again a patch times weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place of a channel gets an equal share of its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place of the picture gives its share to the same few weights: patch times gradient, added up over all places. Through the filter the rest goes back to every patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of {name} ({count} in all): length {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient ∂L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out example {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the way back begins: how the loss changes when one number of the answer rises by 1. Negative means that more of it would be better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In training, chance would set some of these numbers to 0. Here it is off, so that the step can be followed: all numbers go on as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In training, random noise would be added. Here it is off: all numbers go on as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of this step: {rate}; length of the whole gradient: {norm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of this example: &lt;b&gt;{loss}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of this example: {before} → &lt;b&gt;{after}&lt;/b&gt; ({change})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of your network is changed: this is what one step on this example alone would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers at the same place are added up. This is how a way around some layers comes in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each channel only the mean of all places goes on: what was seen, no longer where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each window only the largest number goes on. The picture gets smaller, and small shifts of it matter less. Choose a place to see which number won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each window the mean goes on. The picture gets smaller and smoother.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the number that won gets the gradient of its window; the others had no part in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sign of a mean of gradients counts: all weights move equally far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch, channel {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalties on the weights (L2 {l2}, L1 {l1}) add {penalty}: in all {loss}{plus} = &lt;b&gt;{all}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalties on weights (L2 {l2}, L1 {l1}) and on what layers answer (sparsity) add {penalty}: in all {loss}{plus} = &lt;b&gt;{all}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalties: {before} → &lt;b&gt;{after}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax makes the scores shares that add up to 1. The loss is minus the logarithm of the share of the right class: 0 when it is 1, and ever larger the less sure the network is of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calculation of the chosen number, in figures of four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example enters as numbers. Nothing is computed here; every later layer starts from these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient goes back the way the numbers came: by the chain rule, times the slope of what this layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient has arrived at the example itself: how the loss would change with each of its numbers. Nothing is learned from this, but it tells what the network looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is multiplied by what the layer multiplied with. With the stored averages, each number has its own; in training, the examples of a batch share theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient pushes a velocity that the weight keeps from step to step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is the mean of this over all {count} numbers of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of recent gradients, divided by their recent size: every weight moves by about the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of this one example are shifted and scaled to mean 0 and variance 1, then by what was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers stay the same; rows and channels are laid out in one long line for what follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers stay the same; they are only laid out in another shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is made larger: every number is repeated, or blended with its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same function is applied to every number for itself. Without such a bend, several layers could do no more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sigmoid makes the score a probability of yes. The loss is minus the logarithm of the probability that was given to what is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target t is 1 or −1, and the sign of the answer tells the class. Where the two agree, the loss is 0 and nothing is to be learned; otherwise it is how far the answer is on the wrong side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the answer, in numbers. What they are worth is said by the loss, which comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training example {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training example {n}, the first of the next batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives says how the loss changes with each unit. Input times that is the gradient of each weight; through the weights it goes back to the layer before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes in is put side by side; no number changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens here, and how the chosen number came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which array of this layer&apos;s weights is updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the new weights the same example is read again. The loss should be a little lower; where it is higher, the step was too long for this place. Real steps take the mean over a batch of examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own formula is applied to every number for itself. Choose a number to see it go in and out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a blend of its neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back through {layer}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly on the line, which counts as wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortened: the whole gradient is {norm} long, {most} are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}; one example (batch size 1), no dropout, noise or augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the largest gradient of its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the largest of {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss is not a number: reset the network, and train it more slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mean of {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right side of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the score (softmax makes it {percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wrong side of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the example holds there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{array}, {place}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: {layer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole network; the frame is what the canvas shows. Click or drag to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MistakesView</name>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an example to look closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: share of the row, from dark (0 %) to bright (100 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashed: right as often as sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fool it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four ways to look at the mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the examples of one cell of the matrix back to all mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the held-out examples are read each time; all of them takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a bar to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a cell to read it; click it for its examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all mistakes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how little of this example must be changed for another answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which pixels of this example the answer depends on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth → answer, how sure; the worst first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibration error {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answers are not numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answers: {sure} % sure on average, {right} % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missed} of {total} read wrongly: {percent} % right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{truth} read as {answer}: {count} of {row} ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{truth} read as {answer}: {count}. Show all mistakes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentSlider</name>
    <message>
        <source>Time: the steps of this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>Against overfitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change every picture by up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, penalties, augmentation, stop rules, precision, seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision of products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Empty, the block shows its kind again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>1 parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to {block}? Enter connects, Esc leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click or Enter writes on it; its corner, or Alt+Shift with the arrow keys, resizes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs of {block}: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs: move “{block}” down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs: move “{block}” up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block would take a wire from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen: training leaves it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses the weights of “{layer}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} params</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkFormula</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the formula as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the formula as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll to read what does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LaTeX is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula, typeset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula, typeset; the text below says the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as a formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as plain text; choose a part of it to copy that part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no formula yet, because the network does not work:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This formula cannot be typeset here. The text and the LaTeX are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network computes; x goes in, y comes out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkPicture</name>
    <message>
        <source>Click a neuron to see it in full, a wire or the dot of a neuron to set weight or bias. Right click switches a neuron off. By keys: arrows, Tab to bias and wires, Enter, 0, O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network, neuron by neuron</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeuronsView</name>
    <message>
        <source>Colour each neuron by its own largest output, not by the largest of its layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons are off for looking only; training goes on with all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a neuron or a wire to read it; click a neuron to see it in full, a wire to set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch all neurons on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch {count} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, the first input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y, the second input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} neurons in {layers} layers at step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, neuron {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is off: bias {bias}, answers from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: bias {bias}, answers from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenView</name>
    <message>
        <source>Choose {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnDrawings</name>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen ones another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the chosen ones no longer (Delete).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label as {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from the chosen drawings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never learn from the chosen drawings, so that they test what was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing kept yet. Draw a digit, say below the pad which it is, and press Keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the drawings of {digit} alone; again to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen drawings mean this digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drawings: {training} to learn from, {held_out} held out to test (framed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {count} drawings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaddingField</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many zeros on every side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteHelp</name>
    <message>
        <source>About this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary: {term}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the layer does to learning, a good value, and where to read on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelArea</name>
    <message>
        <source>Panels that share this place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartOfCourse</name>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>The picture is all of one colour, so it holds no ink. Try one with a digit on a plain background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is empty. Try another one, or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read as a picture: {reason}. Try a PNG or JPEG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}. Try another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not written: {ending} is no kind of picture. Try a name ending in .png.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureFolderDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number holds out other pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make these pictures the data of the experiment; undo brings back what there was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of a side, 8 to 64: every picture becomes a square of that size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pictures …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of each class&apos;s pictures that is held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are left out; everything else is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cannot be read and are left out; {rest} pictures are ready to be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures of {classes} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures of {classes} classes. Files that are no pictures: {rest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureFolders</name>
    <message>
        <source>Import pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pictures of this project again: {done} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network was changed to suit them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings back what there was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is the data now: {count} pictures of {classes} classes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayBar</name>
    <message>
        <source>&amp;Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to any stage; Home is the example, End is what the step has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each stage stays while playing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stage back (left arrow).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stage on (right arrow).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at this stage (space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through all stages by itself (space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the stages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotWall</name>
    <message>
        <source>Accuracy (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² (held-out)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointTools</name>
    <message>
        <source>A click puts a point there, also while training (A; Space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose and move points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of new points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over points to take them away (E; Delete what is chosen).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag points or a frame around them (M; N and P for the next and previous, Ctrl+arrows).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to spray points (B; + and − make it broader, narrower).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the plot, change nothing (L).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class of the points you put down, and of those chosen (0 to 9).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsMenu</name>
    <message>
        <source>Begin with no point at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw others, with the next seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase all points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far they stray, from 0 to 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points are generated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points there are, how noisy, how they are split; new ones, none at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points by hand give way to new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The radius of brush and eraser, in units of the data (+ and −).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number gives the same points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share held out. Points by hand stay and are split anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you put down, and what is chosen, is for testing: training never sees it (H).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} for training, {held_out} held out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PredictionBars</name>
    <message>
        <source>Chance: a network that only guesses gives each of the {count} classes {chance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit and the network will say what it sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a number: the network&apos;s weights have grown beyond all bounds. Reset it, and train with a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best class leads by little, or no class reaches one half: do not trust this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network finds it {share} probable that this is {label}. All {count} bars add up to 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pretrained network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits are kept at once; this is how often what was learned is, while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {count} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy for emergencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments of the present run for the time slider; with less there are fewer in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never while training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text when presenting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{path}”. The one before still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learned in earlier runs is forgotten, oldest first, when it takes more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where datasets are kept; empty for the usual place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MiB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pretraining</name>
    <message>
        <source>&amp;Pre-train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each hidden layer learns to give again what the layers below make of the examples; those stay as they are meanwhile. Then training begins from these weights, at step 0; until then your run stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of what it gives again: {first} in its first epoch, {last} in its last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the recipe&apos;s optimizer, the same throughout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far pre-training is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each layer sees all examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {number} of {layers}, “{layer}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn the hidden layers in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave all weights as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-train layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Outside this group something is to be mended, too: go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps the network from being trained.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPopup</name>
    <message>
        <source>Does this to the network; undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with this block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source>PictureChoices</source>
        <comment>Colour</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose this answer; then press the button below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the choice above as your answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>&amp;Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula as LaTeX (*.tex)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula as text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to “{name}” as it was saved last?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.playground-lesson lesson.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural Playground (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved; your work is still in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwriting loses what it wrote. With “Save as…” you keep both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python script with JAX (*.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing loses what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was changed and learned in “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed and learned since then is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}

There are {count} more problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” exists already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>A few letters are enough; what usually follows comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceControls</name>
    <message>
        <source>A lane for each value, with commas between them; 0..31 means 0 to 31; of folds, 10 means all ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the map for each value, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second setting makes a map: a cell for each pair of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the chosen lane the run at work, with what it has learned; undo brings back yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target accuracy in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The held-out accuracy at which a lane counts as having solved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train all lanes side by side; your own run is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the second setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn over the epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown below the curves or the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the lanes differ in; all else is as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What varies besides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceView</name>
    <message>
        <source>Best held-out R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best held-out accuracy in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different settings for a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of all lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss, its power of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are {count} lanes; there may be {most} at most. Write fewer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss, its power of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>widths</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Races</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making ready: {done} of {all} programs are compiled …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing races yet: press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {lane}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a lane to read it, click to choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map has {columns} columns and {rows} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one value, such as 1, 2, 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy {accuracy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached {target} at epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} folds, mean ± spread: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} {lanes} reach {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no value of this setting.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReconstructionView</name>
    <message>
        <source>Code: {count} numbers, of “{layer}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw something: it takes the first place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each picture is painted from its place on the map of codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five ways to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one code to another in equal steps; your drawing, if there is one, is first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid of decodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out example {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error {error} a pixel, against the clean picture; that of the noisy one is {noise}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error {error} a pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {n} of the code moved by {amount} standard deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number of the code at a time goes from low to high; the others stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the embedding of this layer, which keeps neighbours together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted from this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the map: the picture beside it is painted from that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map holds {percent} % of their variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer&apos;s output is taken as the code; the narrowest at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t-SNE of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, by its place among the held-out ones, from 0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every window that was open when the program ended left a copy of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it, and ask again when the program is started next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this work into the window, as it was last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this copy for good: the work is not wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. The work of {count} windows was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. Your work was kept: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which work to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” of {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>The settings could not be read, so the program begins with its own. What was there is kept as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResidualPlots</name>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the examples (%)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>New start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a fresh copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunBook</name>
    <message>
        <source>Branch from step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {number}, from step {step} of {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of {name} are restored. Its weights are no longer kept: it begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is restored: its settings and what it had learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was forgotten: the list keeps {most} runs. Pinned ones stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>No runs yet. Press play: each run is kept here with its settings and curves, to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it was trained, without pauses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many batches it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings were changed while it trained, after step {steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights were let go to save memory; restoring it brings the settings back. Pinned runs keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On held-out examples, at the end of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On held-out examples, at the end of the run; R² where numbers are predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: its curves are shown behind those of the run at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The held-out accuracy over the run, or R², or the loss where neither applies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest accuracy on held-out examples in the whole run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers that learn, the dataset, optimizer and learning rate, the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run is called. F2 or a double-click names it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunTools</name>
    <message>
        <source>&amp;Compare settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back its network, its settings and its weights. Undo goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name that says what you tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its curves behind those of the run at work, and keep its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show side by side where the chosen runs differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen runs off the list. Undo brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the curves of the chosen runs, or of all, as a table (CSV).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaliencyView</name>
    <message>
        <source>Bright: a little change there changes the score most (up to {bound} a unit of ink).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover with a patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four ways to ask what the answer rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the patch is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel, or go there with the arrow keys, to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: input {ink}; covered, {name} loses {value} % of probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: input {ink}; for {name} {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope × input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope, its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope, with sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a number: reset the network, and train it more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class whose score is looked into; at first the one the network names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network says {answer}, {share} % sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture and what counts in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side of the patch that covers part of the picture, in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the patch is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the patch is filled with: grey, or the empty background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered, it is less probable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more probable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more there raises it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to ±{limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}×{side} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScheduleEditor</name>
    <message>
        <source>Change the scale of the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go by equal factors from point to point, not by equal differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point {number} of {count}. {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}: × {factor}, rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchedulePlot</name>
    <message>
        <source>Add a point to the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right click to remove it. Keys: arrows move (Shift: far), Page Up and Page Down choose, Insert adds, Delete removes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a point of the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a point of the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: of its answers, so many are right. Recall: of the examples, so many are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionPlot</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss along both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset along the direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss along the first direction and along the second, through the place looked at.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Change the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed, the same run. It decides the first weights and every random number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeenPanel</name>
    <message>
        <source>Raw: as it was drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw: do not centre and scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw: do not centre and scale. The network learned from digits that were all centred and of one size; switch this on to see how it fares without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole pad, only made smaller to 28×28, wherever and however large you drew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ink, scaled to 20 pixels and centred on 28×28, as in the digits it learned from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeenPicture</name>
    <message>
        <source>A picture of 28 by 28 values from 0 to 1; {share} percent of it is ink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value}
0 is paper, 1 is ink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Change {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>{setting}: back to the usual value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: {limits}; usually {usual}. Type, turn or drag.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Choose a block to see its settings: click it on the canvas, or walk to it with the arrow keys. With Shift or Ctrl+A you choose several and set them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is inside on the canvas, as a double click does. Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShapeField</name>
    <message>
        <source>A shape is one to three whole numbers from 1 to {most}, as 28×28×1; “{text}” is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>rub out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stroke</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShiftBars</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each class&apos;s probability in the picture as it was, and where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities in place and slid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShiftCurves</name>
    <message>
        <source>Probability along both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift, pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class&apos;s probability while the picture slides to the right, or down.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShiftMap</name>
    <message>
        <source>Move over the map, or go by arrow keys, to slide the picture. Escape: back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability at every shift</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlidingControls</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide the picture back to where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many pixels down; below zero up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many pixels to the right; below zero to the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class whose probability is shown; at first the one the network names in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlidingView</name>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place the network says {answer}, {share} % sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place the network says {answer}, {share} % sure; so it does at {same} % of all shifts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map: {name} from dark (0 %) to yellow (100 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move over the map, or press the arrow keys, to slide the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slid {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a number: reset the network, and train it more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture where it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network sees; the arrow keys slide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the network says {answer}, {share} % sure; {name} has {other} %.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>Speed of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of training: {speed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartStrip</name>
    <message>
        <source>Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag layers together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit: the network is reading already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the pad and draw a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this; the View menu brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons, one step after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Play and watch the network learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Batches trained on so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click for everything that was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast training goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every example has been seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing to train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to read; preparing to train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has stopped. Press Play to start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is starting. Draw already: the answer comes in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate of the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has a problem; it is listed below the blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network is for study; what could be trained is said below the blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the engine computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine: starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} steps/s, {examples} examples/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Click a part of the step, or a layer, to go there; arrow keys go back and on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of this step through the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this work; what it has found so far stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectChooser</name>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any held-out example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out example {number}: it is {truth}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a held-out example taken at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your own drawing, or at an example the network never learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The held-out example, by its place, from 0; arrows lead to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which held-out example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryStrip</name>
    <message>
        <source>About what training takes with this data, batch size and optimizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers training changes in the whole network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{group}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now with {batch} examples in a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations to read one example; a multiply-add counts two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are of the opened group with all its repetitions; after “of” come the network&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most layers with weights on one way from input to output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opened group in figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receptive field: how many pixels decide about one place of the last feature map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole network in figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures are of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of_group} of {of_network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of_network} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MiB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>Note {number} of {count}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no block yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfacePlot</name>
    <message>
        <source>First input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second input</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepMap</name>
    <message>
        <source>How far each pair of values has come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number holds out other rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose above each column what it is for. These are the first rows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of something, such as a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import “{file}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this table the data of the experiment; undo brings back what there was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of several names, such as a species.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with a gap are not used at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows, and what each column is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the training rows; of words, the most frequent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network gets this column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rows that is held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column is what is to be predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What most of the training rows have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{column}” is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} classes: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows with gaps are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows, {inputs} inputs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableSection</name>
    <message>
        <source>Back from one fold of a cross-validation to a random share of the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold {number} of {of} is held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold out a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold out a share instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Import table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is the data now: {rows} rows, {inputs} inputs. Undo brings back what there was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>Teach it my handwriting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach it other drawings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>No copy of your work could be kept for an emergency: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateChooser</name>
    <message>
        <source>Choose {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit reader, trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For study:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four convolutions that have learned to read digits; they come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThumbnailLegend</name>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each block has a scale of its own, from 0 to its largest value. Layers with negative values run from blue through a neutral colour at 0 to orange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TieField</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Begin a new run at the step that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch a new run here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at step {step} of {present}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a view over time, or the run as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every view as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of playing the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}. The network is too large for earlier moments to be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop playing the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no past yet: the time slider comes with the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {count} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss}, R² {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss}, accuracy {share} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeExport</name>
    <message>
        <source>For a film made elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, accuracy, gradient and learning rate of every recorded step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving pictures (*.gif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays in every browser and slide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving picture {done} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run as a table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved so far stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} as moving picture (GIF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} as numbered pictures (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeTravel</name>
    <message>
        <source>A new run goes on from step {step}. Undo brings the other one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back with the time slider first: a branch begins at the step that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present was changed and is shown. To change step {step} instead, branch there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training goes on from the present. To train on from step {step}, branch there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>Close: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move; double-click to float.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float or dock: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TracePlot</name>
    <message>
        <source>How strong the unit is in the picture painted so far, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit&apos;s strength over the steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TuningBox</name>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the network, its settings and its weights from before (undo).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit reader, trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many batches to train before it pauses by itself (10 to 5,000).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each batch is older digits, so that they are not forgotten (0 to 95 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep some drawings first: two of each digit are a beginning, one to learn and one to test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train no further; what it has learned so far stays until you take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train this network on your drawings and on older digits, by small steps; one step of undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network to teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours, with what it has learned so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drawings to learn from, {held_out} held out to test; older digits: {old}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitLines</name>
    <message>
        <source>Lines: where the weighted sum of a first-layer neuron is 0, with a tick towards above 0. {seen} of {all} cross the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines: the input does not go straight into a dense layer, so no unit cuts it straight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, neuron {number}: {equation}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Explain this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment: the network is being made ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is not complete yet: it says itself what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows, how to read it, what to try (?).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewHelp</name>
    <message>
        <source>A column for every dense layer, a small picture for every neuron: its answer at every place of the plane, after the activation. The wires are the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large bright patch: the answer does not care where the digit is, which is called translation invariance. A network of dense layers alone knows each digit only where it has seen it. Convolution finds a stroke anywhere, and pooling forgets where exactly it was; pictures shifted in training (augmentation) teach the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture, and the same picture with every pixel moved a little the way that hurts the answer most: by the sign of the loss&apos;s slope (Goodfellow, Shlens and Szegedy, 2014). Below, what the network says of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warning sign marks trouble; each says what to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above, what each activation function makes of a number x; in the middle, how steep it is there; below, how the sums that enter one layer of your network are spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on your held-out drawings and on the test set of older digits, with the weights the network began with and with those of now, while it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts go from dark to yellow, signed values from blue over white to orange. Pictures get smaller and more numerous towards the end: fewer places, more kinds of things to be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An autoencoder squeezes a picture into a few numbers, its code, and paints the picture again from them. Here are input and painting side by side, and what places in the code look like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for unit 3 of the last layer: is that a 3? Then choose the first convolution, and ask again after the network has been trained for longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands run over the steps: half of the numbers lie above the line, 68 % within the dark band, 95 % within the next. Ridges are whole histograms, the newest in front. What is recorded is what happens while the view can be seen; activations and gradients are those of the network at rest, without dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below each picture: what it is → what the network says, and how sure it is. In the matrix a bright cell beside the diagonal is a pair of classes that look alike to the network. Bars below the dashed line of the calibration: it is surer than it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the list is what the layer under the pointer does; “More” tells what it does to learning. What you add with a double click or Enter follows the chosen block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue in the error: ink is missing; orange: there is too much. On the map, examples that lie close together look alike to the network; where nothing lies, it paints something between its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build five layers with sigmoid and press Play: the first layers hardly learn. Click the remedy, and undo it to see the difference again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose both convolutions with Shift and give them the same number of filters; then undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the straight line, give it one outlier in ten under more settings, and train with the squared and then with the absolute error: which line do the outliers draw upwards?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the first convolution and follow one map while you draw. Arrow keys walk from block to block, Return looks inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the status bar to come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the worst picture: would you have read it? Click a bright cell beside the diagonal to see what these have in common. Then train a larger network and see which mistakes are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves show who learns. The gradients tell why: where they shrink from the last layer to the first, the first layers learn nothing. Dead units are flat for every example looked at, and can learn no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark is low. Lines join places of equal loss. The path is a shadow: each moment is drawn at the nearest place of the plane, and its own loss may be another; the read-out says how far away it is. Above all: a plane shows two directions out of thousands. A bowl here may be a saddle in directions you do not see, a wall may have a way around it, and two planes of one network may look different. The path of a run nearly always looks smooth along its own principal components, even that of a random walk. Compare planes of the same kind and reach, and trust only what several of them show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a dropout onto a wire. Add a dense layer and an activation after each other, then press Play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a 4 and turn it into a 9 stroke by stroke. Switch to raw and draw small in a corner: the network has never seen digits there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a 7 and cover it with a patch: which stroke is missed most? Then choose the class 1 and ask what of your 7 speaks for a 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a clear 3 and move the slider up from 0 until the answer changes. Then choose a class to aim at, and ten small steps: less change does it. Does a network trained with noise stand more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is a run, with its curve in small. Changing the network afterwards never changes a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every kind of layer that a network can be built from, by family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every time you pressed Play: the network and the settings it was trained with, and what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the program has said since the window was opened, with the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the filter that answers to upright strokes. Press Play on a fresh network and watch the filters take shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the rate, use it, and train. Undo, and train with one ten times higher. Then choose another optimizer and find again: SGD wants a rate far above Adam&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framed ones are held out: never learned from, they test what was learned. Below, a trained network is taught the others, with older digits mixed in so that it does not forget them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hollow points, on the plane squares, are held out: the network never learns from them. Residuals are what is left over: noise around zero is all that can be had, a bend in them is something not learned yet. RMSE and MAE are in the unit of the number; R² is 1 where all is explained and 0 where the mean would do as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the numbers of each layer are spread, and how that changes: its weights, its biases, what it makes of the first training examples, and the slope of the loss by its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle picture orange pixels got more ink, blue ones less; it is drawn much stronger than it is. The curve shows how probable the answer and its rival are at each amount; the dashed line is the least that changes the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning gets through a function by its slope: where the middle curve is near 0, the function is saturated and little is learned. Compare that with the bars: sums that lie on flat ground are lost for learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the gradients of a deep network of sigmoids: the first layers hardly move. Then take ReLU, or raise the learning rate until the weights fly apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the input first, then at layer after layer: the classes come apart. Reset and press Play to see how that is learned. Draw a 4 that turns into a 9 and watch the star wander.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and accuracy over the steps of training: of the batches it learns from, and of examples it never learns from, which are held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss should fall and accuracy rise. Where the held-out loss rises again while the other falls, the network learns by heart. Dotted lines mark what you changed on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many runs of your network side by side, which differ in one setting or two and in nothing else. They keep pace by epochs, and your own run is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the left the rate is too small: nothing is learned. Where the curve falls, the rate works; where it turns up, the rate is too large. A good rate lies between the steepest fall and the lowest place: suggested is the one halfway, or a third of the lowest&apos;s. It holds for this optimizer, batch size and network; find it anew after changing one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One block from the inside: its output for your drawing, its weights, and the arithmetic of one unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of training on one example, as the network is now: forward through every layer, the loss, back through every layer, and what the optimizer makes of each weight. Your network stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit of the network, and the picture that makes it strongest: painted from noise by steps along the gradient (Erhan et al., 2009), shrunk and blurred on the way (Simonyan et al., 2013). Beside it the nine training examples in which the unit is strongest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange is above zero, blue below. A neuron of the first layer can only cut the plane along a straight line; those behind it put such cuts together. A picture of one colour is a neuron that says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause training, press Home and walk on with the right arrow key. Find a unit of ReLU that is 0: what gradient comes back through it? Then choose another optimizer, and compare the update of the same weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a number of the output: to the right is how it comes about, the inputs times the weights, summed. Orange weights look for ink, blue ones for its absence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points near each other are alike to the layer. Colour and shape are the class, a ring is a wrong answer, the star is your drawing. In t-SNE sizes of groups and distances between them mean little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Play and watch bends appear from left to right. Click a neuron to see it in full. Right click one to switch it off and see what the others make without it. Click a wire, or the dot at the corner of a neuron, and set its weight or bias by hand, also while it trains; Undo takes it back. By keys: arrows choose a neuron, Tab its bias and wires, Enter sets, 0 makes it zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Play and watch the line wind itself around the points. Then take a layer away, or turn up the noise of the data, and press it again. Or put points down yourself while it trains: take the plus, click where you like, choose another class and see how long the network takes to give it its ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race 32 seeds to see how much of a result is luck. Then choose the learning rate and, besides, the width, and watch the map fill in. Click a cell and open its run. On a table, race the folds: mean and spread of the held-out figure say how far one split is to be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the learning rate tenfold while it trains, then lower it again. Scroll to zoom, point at a curve to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade the flat parts of the sigmoid and see how narrow the ground between is. Train, and watch the sums drift. Then let the functions race.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide a 7 until it is read as something else. Then compare the map of the network “Softmax” with that of a convolutional one, and with one that was trained with shifts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong colours are sure answers, pale ones doubtful. A point on ground of the other colour is a mistake. Hollow points are held out: the network never learns from them. Hatched places are those where an ensemble of seeds disagrees, the broader the strokes the more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the spiral with three hidden layers of 32 and a learning rate of 0.001: ReLU solves it, the sigmoid does not. Add the step function, which has no slope at all. Then take the winner into your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach it your drawings with a replay of 80, go back to before, and teach it again with 0: yours are read as soon, and the older digits are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars are probabilities and add up to 100 %. The dashed line is what guessing would give. Outlines are the answers of the trained network, to compare with while yours learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data and what the network predicts. Of one input the curve is drawn through the points; of two the plane is coloured, blue below zero and orange above; of more each prediction stands over the right number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dotted line is the target: the heading counts who has reached it. In a map, each cell is a run, coloured by its best accuracy; a crossed-out one has diverged. Of folds the dashed line is the mean, the band around it their spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawings you have kept, by the digit they mean, as the network sees them. They stay on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first should rise and the second stay where it was: dashed lines mark where both began. While it trains only the first older digits are read, and all of them once it rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The held-out examples that the network reads wrongly, those first on which it was surest of the wrong answer. The confusion matrix counts which class is taken for which; scores and calibration sum it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate matters most: too small and nothing happens, too large and the loss jumps. Numbers can be changed while it trains; every change can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss at every place of a plane through the space of all weights. Its middle is the network as it was when you pressed “Compute here”. Each place is a network of its own: the middle plus so much of one direction and so much of another. The directions are random, with each filter and each unit as long as its weights, biases and batch normalisation left alone (Li, Xu, Taylor, Studer and Goldstein, NeurIPS 2018), or the first two principal components of the path that training took. The loss is the mean over the same few examples everywhere, without dropout, augmentation or penalties; averages of batch normalisation stay those of the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of a copy of your network over the learning rate. The copy is trained for a few hundred steps, and at each of them the rate is a little higher than before (Smith, WACV 2017). It ends when the loss diverges; your own run is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as a row of blocks, from the picture to the answer. Each shows what it makes of your drawing, the shape of that, and how many numbers training changes in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pad you draw on, below it the picture the network is given, and its answer: one bar for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane of the two inputs: the colour of each place is what the network answers there, the line is where it changes its mind. The points are the examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of the chosen block, what flows in and out, and what it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strip shows where you are. Of the numbers below it, choose one: its calculation is written out in figures of four digits. x is the example, z a weighted sum, a what comes of it, L the loss, η the learning rate. Real steps take the mean over a batch; here it is one example, without dropout, noise and augmentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worst comes first, and often brings the others with it. In the table, gradients of all layers should be of about the same size; a few dead units are no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool-tips explain each part; F1 explains the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it and draw a digit: it comes first. Then open the map of codes and move from one heap to the next. Widen the code and see what becomes sharper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the same network with SGD and with Adam. Make the batch ten times smaller: the curve gets rougher, and often no worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the spiral and watch the star walk off. Compute again along the path: how much of its variance is on the plane? Then take other random directions three times: what stays the same? Compare training and held-out examples at the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train twice with different learning rates, choose both and compare: only what differs is listed, and their curves are drawn behind those of the present run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number, turn the wheel over it, or drag along its name. The round arrow goes back to the usual value. With several blocks chosen, “several” means that they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is trained, on what data, and how: network, data, optimizer, learning rate, batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one layer puts out for held-out examples, each of them a point. PCA turns those numbers so that the two directions in which they vary most lie on the axes; t-SNE tries to keep neighbours together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the painted picture and the nine examples have in common is what the unit looks for. Of a map, the frame shows what the unit sees at the place where it is strongest. First layers want edges, later ones parts of digits, the last one a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether gradients reach every layer, whether units are silent or saturated, and what the losses tell: each finding says what it means and what helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With sign, orange pixels speak for the class and blue ones against it. The slope tells of very small changes, the patch of large ones: they need not agree. Slopes that are noise all over tell that the network rests on many pixels at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each digit four times in a hand of your own, such as struck through, teach them, and see how many of the held-out ones are read. Then take it back and teach again with a replay of 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing or a held-out example, and beside it which of its pixels the answer rests on: by the slope of the class&apos;s score by every pixel (Simonyan et al., 2013), or by covering one part after another with a patch (Zeiler and Fergus, 2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing or a held-out example, moved by up to ten pixels to every side, and how probable the network finds a class at each shift: as a map, along both directions through the shift at hand, and for all classes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network, once with each chosen activation function. All begin with the same weights, those of your seed, and see the same examples in the same order, step for step; so the function alone makes the difference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>A copy of your network trained with a rate that rises until it diverges: which rate suits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation arena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fool it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How little must be changed in a picture before the network answers something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of your held-out drawings are read, and of the older digits, before and now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How weights, activations and gradients of each layer spread and drift while it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned and forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning-rate finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many runs side by side: seeds, optimizers, learning rates, widths, penalties; two settings make a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One example, one step: forward, loss, backward and update, with all the numbers, slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Races</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss on a plane through the space of all weights, and the path that training took on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture that makes a unit strongest, and the nine training examples that do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a unit wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each function makes of a number, how steep it is there, and what enters it in your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each neuron answers everywhere on the plane, with the weights as wires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is predicted of numbers: the curve through the data, and the residuals it leaves over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it paints of pictures and of your drawing, and what lies where in its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps the network from learning, and what helps with one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network answers everywhere on the plane, and the points it learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network answers when your drawing, or an example, is moved by whole pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which examples a layer sees as alike: its outputs as points on a map, by PCA or t-SNE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which held-out examples are read wrongly, which classes are confused, how sure it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pixels of your drawing, or of an example, the answer depends on: by slopes or a patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network with up to twelve activation functions at once, from the same start on the same examples.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitNotes</name>
    <message>
        <source>Step {step} of {present}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WantsView</name>
    <message>
        <source>Above each example its label and the unit&apos;s strength; framed is what the unit sees there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a unit and press the button; training may go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples are searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the training examples are searched for the strongest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a number: reset the network, and train it more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the whole map strong, or one place of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing makes it stronger from there: it may be silent for all pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the picture that makes the unit strongest, and search the examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted from noise so that the unit becomes as strong as it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what it wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength {first} in the noise, {last} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examples that make it strongest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that the unit belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture painted for the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit or the map, by its place in the layer, from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the network as it was when you asked; ask again after training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training examples, the strongest first; framed is what the unit sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {unit} of “{layer}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} examples searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightBubble</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this away (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, by sliding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, which is no number now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>A network for study has learned nothing yet that it could name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not name what it sees, it paints it again: look at its last block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network reads other data than drawings: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Plot</name>
    <message>
        <source>Probability, %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_WithNumber</name>
    <message>
        <source>{setting}: number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Work left behind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>1,797 handwritten digits that come with the program, drawn the way MNIST is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.3 million photographs of 1,000 kinds of things. Not shipped: the large networks are described on it, and trained on something smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 flowers of three species, told apart by four lengths and widths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>178 wines of three cultivars, told apart by a chemical analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bits (float32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>442 patients: how far the illness goes in a year, a number, from ten measures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>569 tumours, malignant or benign, by the measures of their cells&apos; nuclei.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60,000 small colour photographs of animals and vehicles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 handwritten digits, the classic of the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 small pictures of clothes; made like MNIST, but harder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>784 pixels straight to 10 scores: the simplest network that reads digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file of your own: choose which columns are inputs and which is the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GPU needs the [cuda] extra and NVIDIA&apos;s driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ball that rolls: past slopes carry it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of a table that the network gets as an input, such as the length of a petal. One column holds the answer; all the others can be features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of words becomes one column for each word: 1 where it is that word, 0 elsewhere. A number for each word would claim that some words lie between others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A convolution the other way round: every input paints a small window into a larger picture. It is used to make pictures larger with learned weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disc of one class inside a ring of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of your own pictures, with one folder inside for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group has one output: choose fewer blocks, or join them inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A learning rate that becomes smaller as training goes on: exponentially, in stairs, or along half a cosine. The noise of the batches then no longer shakes the weights about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network needs exactly one {kind} layer; this one has {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network of {number} blocks is too large; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that learns something new by all its weights gives up what these were good for before. It is seen by testing it on the old examples too, before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that paints its own input again through a narrow middle. To do so it must find what pictures have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number added to a unit&apos;s sum whatever the input is. It moves the point from which the unit responds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number to be predicted from two others: it rises evenly in one direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number to be predicted from two others: three hills and three hollows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture changed so little that you hardly see it, and so cunningly that the network answers something else. Each pixel goes a small step the way that hurts the answer most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plane through the path needs {least} different moments of the run; there are {moments}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate for each weight by the recent size of its slopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate for each weight that shrinks with all its past slopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schedule that rises for about a third of the way and then falls far below where it began. It allows higher rates than a constant one and often learns in fewer steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short training run whose rate rises from far too small to far too large. The loss over the rate is flat, falls, and blows up; a good rate lies on the slope, well before the lowest place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shortcut that adds a layer&apos;s input to its output. The gradient has a way past the layer, so networks can be very deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small window of weights slides over the picture and gives the same sum at every place. What it finds in one corner it finds everywhere, with few weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of what it is against what the network says. Right answers lie on the diagonal; a number beside it tells which class is taken for which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tiny number added where one divides, so that nothing is divided by zero. Leave it where it is unless steps become wild where gradients are almost zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit whose activation is flat for every example, such as a ReLU that is always 0. No gradient reaches its weights, so it stays as it is; leaky ReLU, a smaller learning rate or another start help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight cannot be {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of {window} does not fit into the input of “{where}”, {got}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wire cannot go from “{where}” to “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wire from “{where}” to “{target}” would close a loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation maximisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with weight decay applied to the weights themselves, beside the gradient rather than in it. The decay then means the same for every weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with weight decay beside the slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a dense layer of {number} units and an output behind “{source}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a dense layer or a convolution, or reset the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a “)” where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an input before “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an output behind “{source}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add both up before “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add more to its folder, or take the folder away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or remove an {kind} layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds its inputs number by number; the join of a skip connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the sum of the weights&apos; sizes to the loss. It drives many weights to exactly zero; try 0.00001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adversarial example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {steps} steps it is {now}, at first it was {begin}. Take larger steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AlexNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 0: right for biases; with weights all units would learn the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers of training have about seven digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers that training changes: weights and biases. More of them can learn more, need more data and take more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that training needs to go on exactly where it was: weights, the optimizer&apos;s memory and the step. The program keeps one, so that a failure loses little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the same number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activation of your own: any formula of x, applied to each number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activation of your own: any formula of x, applied to each number. Training follows its slope, so where the slope is 0 the layers before it learn nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An average that forgets: each new value counts a little and older ones fade. With a factor of 0.9 it remembers about 10 steps, with 0.999 about 1,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An axis on which equal distances are equal factors. A loss that falls by the same share each epoch is then a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An example far from where the others lie: a slip of the pen, a broken gauge, or something rare. The squared error lets a few of them lead the fit astray; absolute error and Huber loss hardly do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An optimizer with memory: past gradients carry the weights on, like a ball that rolls. Steady slopes are travelled faster and zigzags cancel out; 0.9 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed: other first weights and another order of the examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranges the same numbers in another shape, such as a vector into a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a little less than certainty: of 1, a small share is spread over the other classes. It keeps scores from growing without end; 0.1 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} drawings are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} points can be edited by hand, these would be {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaging a curve over neighbouring steps, so that its course can be seen behind the noise of the batches. The numbers themselves stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches of up to {fits} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning with a tiny learning rate and raising it over the first steps. It keeps a fresh network, whose gradients are wild, from being thrown off at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bends each number by a function; without it, layers in a row collapse into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bends every number smoothly into 0 to 1. Far from zero it is almost flat, so gradients vanish in deep networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings each channel to mean 0 and spread 1 over the batch, then scales and shifts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings each example to mean 0 and spread 1 over its channels, then scales and shifts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings every channel to mean 0 and deviation 1 over the batch, then lets it learn a scale and an offset. Deep networks learn faster and stand higher rates; batches should not be tiny.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIFAR-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the units of the last dense layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing a network&apos;s weights, a little at a time, so that its loss on examples becomes smaller. Each step looks at one batch, works out the gradient and lets the optimizer move every weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: a number, x or a function is needed before “{found}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: a sign such as * or + is needed before “{found}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: more than {limit} parentheses or signs in one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: there is no “{name}” in formulas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: this parenthesis is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: {found} is too large for a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: “{found}” belongs to no open parenthesis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: “{found}” has no meaning in a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: “{name}” is a function and needs parentheses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: “{name}” is not a function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place}: “{name}” takes {wanted} values and has {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and try again; what has arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. The network may want a login first; try again from another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a network that paints its input again; undo brings back yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a network with two hidden layers of ReLU; undo brings back yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller size, or grey instead of colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose above the columns what each is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose again in the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another layer of the same canvas under “Tied to”, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another loss under more settings, or points of two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose numbers that divide evenly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with a folder for each class inside: File, Import pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data “{dataset}” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder around it, or add a folder with pictures of another class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the mean squared error under more settings, or the template “regression”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the sine wave with a network that follows it; undo brings back yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the small digits, and a network that can read them; undo brings back yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the spiral with two hidden layers of ReLU; undo brings back yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the spiral, and a network that can read it; undo brings back yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the trained digit reader, or train a network on digits first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose their folder again: File, Import pictures. What was learned is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “{outside}” as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip it to length 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column “{column}” of “{where}” has {count} classes; it takes 2 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column “{column}” of “{where}” has {count} different words, the first in line {line}: “{text}”. At most {most} become inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concatenation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration A of Simonyan and Zisserman, 2015, as torchvision has it: only 3×3 convolutions, stage after stage. Departs from the paper in its start alone: He&apos;s, in place of small normal numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration D of Simonyan and Zisserman, 2015, as torchvision has it: thirteen 3×3 convolutions, three dense layers. Departs from the paper in its start: He&apos;s, in place of the weights of configuration A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the output of another layer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to one of its inputs; they are numbered from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the next free input of “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect “{source}” to “{where}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutional autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutional network with batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy blocks in a window of Neural Playground, then paste them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covering parts of a picture one after another and seeing how much less probable the answer becomes. Where it drops most, the network looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy for a yes-or-no answer at each output, with a sigmoid in front. It suits two classes with one output, or several things that can be true at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-validation: each lane holds out another part of the rows; 5 makes five.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it and get it again: neural-playground datasets get {dataset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoising autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DenseNet-121</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{suggestion}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done {count} of {times} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, say below the pad which one it is, and keep it; ten or twenty are a good beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings are digits: name each folder, or label, by its digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column less its mean, in units of its spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column moved and stretched so that its training rows go from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is a label, then either strokes or 784 values from 0 to 255, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pixel becomes a square of its own value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each unit adds up all inputs, each times a weight of its own, plus a bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending training when the loss on held-out data no longer falls, before the network learns its examples by heart. A patience of 5 to 10 epochs is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase some first, or generate fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step makes all weights a little smaller, so that only those that are needed stay large. Known as an L2 penalty when added to the loss; 0.0001 to 0.01 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unit sees every input: a weighted sum and a bias for each. It knows nothing of neighbourhood, so it suits the end of a network better than pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every … steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples a step; lanes keep pace by epochs, so small batches make more steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples that are never trained on. How the network does on them is what counts, because that is how it does on your drawings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploding gradient in “{layer}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falls fast, then ever slower, towards its final rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Famous architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill gaps instead of leaving rows out, or bring more rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fizz for a multiple of 3, Buzz of 5, from a number&apos;s binary digits; trained on 101 to 1023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FizzBuzz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each weight, how much the loss would grow if that weight grew a little. Training goes the other way: against the gradient the loss falls fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four corners; one class where a number is above 0, the other where neither is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four corners; one class where both numbers are above 0, the other elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four squares; opposite corners belong to one class, so no straight line helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another data folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freezing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From each column its mean is taken away, and the rest divided by its spread (the standard deviation). Then columns in thousands and columns in tenths have the same say. Mean and spread come from the training rows alone, or what is held out would have been peeked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps between the window&apos;s weights. The window sees further without more weights; 1 means no gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it with: neural-playground datasets get {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets a noisy digit and paints the clean one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number; ones from −10 to 10 are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each block an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it exactly one input, or repeat it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it {units} units, and {inputs} numbers to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the block or the group another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the layers before it the same size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give “{source}” {number} filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give “{source}” {number} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each weight a rate by the recent size of its gradients, forgetting older ones. It mends the fading of Adagrad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each weight a rate that shrinks with the sum of all its past gradients. Weights that are seldom needed learn fast, but in long training every rate fades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global average pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back in time or reset the network, and train it more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: it counts after {epochs} epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes from point to point of a curve that you draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going downhill by the gradient of one batch after another rather than of all examples. Each step is a little wrong, but there are many more of them, and the noise helps to leave poor places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GoogLeNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a cosine down to its final rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He et al., 2016, as torchvision has it: eight blocks of two convolutions, each with a shortcut around it. A shortcut to another shape is a 1×1 convolution (the paper&apos;s option B).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He et al., 2016, as torchvision has it: sixteen blocks of two convolutions. A shortcut to another shape is a 1×1 convolution (the paper&apos;s option B).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He et al., 2016, as torchvision has it: sixteen blocks that narrow the channels, look and widen them again. The stride is in the 3×3 convolution, where the paper has it in the 1×1 before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of 200, 100, 60 and 30 units with ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hills and hollows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each step follows the slope; all at the recipe&apos;s learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes along the gradient. Too small and learning takes for ever; too large and the loss jumps or blows up. Try 0.001 with Adam and 0.1 with SGD, then change it by factors of three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far points stray; above 0.2 classes begin to overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How learning goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the network finds a class, from 0 to 1. It can be very sure and wrong, most of all for drawings unlike its examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many multiplications and additions one example costs on its way through the network. It tells about how long a step takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels the window moves from one place to the next. A stride of 2 halves width and height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels wide and high every picture becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points there are, training and test together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the score of a class changes with each number of the input: the gradient by the input, drawn as a picture. It shows what an answer rests on, for very small changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprised the network is by the right class; for labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes in the course of training. Large steps at first find the right region quickly, small steps at the end settle into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huang et al., 2017, as torchvision has it: 58 layers in four blocks, each adding 32 channels to all before it. Like the authors&apos; own code, batch norm and ReLU also follow the first convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore the column, or mend what should be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a CSV file: File, Import table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the file again: File, Import table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In deep networks the gradient is multiplied from layer to layer and can become too small for the first layers to learn. ReLU, good starting weights, normalisation and shortcuts keep it alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information flows one way, from input to output; connect to a later layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a 1×1 convolution that makes {shape} of {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a dense layer of {number} units before the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a dense layer of {shape} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a flatten layer before “{where}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a flatten layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a reshape layer, or choose a dataset of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a reshape to {shape} before “{where}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert global average pooling before “{where}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert pooling that makes {shape} of {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert upsampling that makes {shape} of {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside “{where}”: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been started again: begin once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been started again; training goes on from its last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {times} times smaller than elsewhere, so this layer hardly learns. Sigmoid and tanh shrink it layer by layer: take ReLU, batch norm or skip connections, or fewer layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed; choose a note that is on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed; choose a wire that is on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should be reached by step {steps}; reset and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was thrown away. The network may want a login first; try again from another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was thrown away. Try again later or from another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It went from {before} to {now}. Smaller steps come to rest in a valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its gradient is {size} a weight: one step can undo all that was learned. Clip the gradient, or start with smaller weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join them first with an add or a concatenate layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest number in each window: was the pattern found anywhere here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest value, or the mean, of every small window. The picture becomes smaller and small shifts matter less; 2×2 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the mean of each window: how much of the pattern is here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what is positive and makes the rest zero. It is quick, and its gradient does not fade for positive values; a unit that is always negative learns nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Krizhevsky et al., 2012, as torchvision has it after Krizhevsky, 2014: one column in place of two for two GPUs, 64 and 192 filters first in place of 96 and 256, no local response normalisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 penalty {l2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers in one block, with a name of its own: a double click opens it. It can be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers one after another, each a simple sum with weights followed by a bend. What it computes is decided by its weights, and these are learned from examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun et al., 1998, with full connections, plain average pooling, plain tanh and softmax in place of distances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeNet-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning something else first, so that training begins from better weights. Layer by layer, each hidden layer learns as an autoencoder to give again what the layers below make, which stay as they are: so the first deep networks were made to learn, before ReLU and better starts did without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning the examples by heart instead of what they have in common. It shows when the training loss falls and the held-out loss rises; more data, augmentation, dropout and penalties help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning to predict a number, such as a price, instead of naming a class. The network has one output without an activation, and the loss tells how far it is from the right number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning-rate decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning-rate finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out parentheses that are not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the padding of “{where}” out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let every filter of “{where}” see all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the answer be a number, or choose another column for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{where}” is {got} cells long, the first one {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{where}”, column “{column}”: “{text}” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at one example: where the answer is right, leave the weights; where it is wrong, or exactly on the line, add the example to the weights, or take it away from them, times the learning rate. If a straight line tells the classes apart, this finds one after finitely many mistakes; if none does, it never comes to rest. It is SGD with batches of 1 on the perceptron loss, max(0, −t·s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at a network as it was at an earlier step of its training, from checkpoints that were kept on the way. A new run can branch off there: with the same settings it repeats the old one bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the window of “{where}” {number} wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a larger picture: each number paints a small filter, and they add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a picture larger by repeating or blending its pixels; nothing is learned in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the picture larger by repeating each pixel, or by blending neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file, or let the answer be a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed, with 16 bits (bfloat16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixing old examples into the batches while something new is learned, so that the old is not forgotten. The share of them weighs one against the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum and a rate for each weight; a good first choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that looks ahead before it turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that looks at the slope where it is about to arrive and turns in time. It overshoots less than plain momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum together with a rate for each weight. It works well almost everywhere without much choosing; begin with a learning rate of 0.001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move its pictures into the folder of their class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-layer perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplied by a factor every so many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplying numbers of 16 bits in place of 32, while sums, weights and the optimizer keep 32. A bfloat16 reaches as far as a float32 and has two to three digits instead of seven, which the noise of batches hides. Processors and GPUs that multiply such numbers by themselves train wide layers faster by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network in network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder of pictures has been imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer uses the activation “{function}” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table has been imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No zeros: only windows that lie wholly in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None (valid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises over the numbers of one example rather than over the batch. It works with batches of any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads into an input, and nothing out of an output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now try it, and see whether you were right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers go up to about 1e38.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all the times the network says 7, the share that is right is the precision. Of all the sevens, the share it finds is the recall. F1 is their harmonic mean: it is high only where both are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One change of the weights, made from one batch of examples. Everything that is counted in training is counted in steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hidden layer of 16 ReLU units reads the columns of a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hidden layer of 256 ReLU units finds multiples of 3 and 5 in binary digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number in a layer with the sum that makes it; also called a neuron. More units let a layer tell more things apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number that says how wrong the network&apos;s answers are; training makes it small. It counts how sure a wrong answer was, which accuracy does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number to be predicted from another, half as large and one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number to be predicted from another: -1 below zero, 1 above, a sudden jump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number to be predicted from another: a wave that no straight line follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of several numbers at every place of a picture: red, green and blue at first, feature maps later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pass over all training examples, in batches. With 60,000 pictures and batches of 100 an epoch is 600 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stage of a network: it takes numbers and gives numbers. Early layers find simple things such as edges, later ones put them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-hot encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a row of dense layers, each hidden one with an activation behind it, is pre-trained by layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sign of a momentum; wants a rate 3 to 10 times below Adam&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another copy of the file, or save it anew where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pad “{where}” so that its window fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting the picture that makes one unit strongest: from noise, by many small steps along the gradient. Shrinking and blurring on the way keep it from becoming mere noise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paints the digit from 256 units, of which a penalty lets few answer at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paints the digit with the same weights that squeezed it, the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perceptron rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of one&apos;s own as a dataset: one folder, and in it a folder for each class, whose name is the label of the pictures inside. All become squares of the same size, because a network has one input for each pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of “{where}” that can be read: {count}. It takes {least} at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a run first, to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places are counted from 0, one number for each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please copy the report and send it to the developers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points put down by hand, in place of the generated ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pools a digit down to 7x7 maps and paints it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Play for a while first, or choose a number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Play to train a copy of your own, and change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put both side by side before “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put down some that are not held out, undo, or generate new ones; then training can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put pictures into it, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put quotes around cells with commas in them, and nothing below the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the pictures into one folder for each class, such as 0, 1, 2, inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what repeats into a group, or repeat the groups less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts its inputs side by side, channel after channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the channels of several inputs side by side, so that later layers can use all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE: the square root of the mean of the squared residuals. It is in the unit of the predicted number, and tells how far off a prediction usually is; large mistakes count most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp whose steps are measured in the weight&apos;s own unit, so that the learning rate hardly matters; 1 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp with steps in the weights&apos; own unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random numbers added while training, so that the network must not cling to single pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random, as wide as suits ReLU (He et al., 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random, as wide as suits sigmoid and tanh (Glorot and Bengio, 2010).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random, normally distributed around 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the wire from “{source}” to “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{flatten}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{where}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat “{where}” once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the wire from “{source}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-34</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reshape to {shape} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rises for a while, then falls far below where it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rises from 0 at first, then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s rule, for two classes and one output: only mistakes count, as far as they are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as CSV, in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you expect, before you try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several layers that belong together, shown as one block and often repeated. Deep networks are made of a few such blocks: VGG of convolutions and a pooling, ResNet of two or three convolutions with a shortcut around them. Every repetition has weights of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share silenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shifts, turns, scales and slants every training picture a little, each time anew. The network sees more than there is; change only what leaves the label right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortening a gradient that is longer than a limit, without turning it. It keeps a single wild batch from undoing what was learned; 1 is a usual limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides small filters over the picture; each makes a map of where it finds its pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small convolutional network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some weights are not numbers any more: there is no loss around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in {where}. Your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparse autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparsity penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splitting the channels into groups that are convolved apart. It saves weights; as many groups as channels is called depthwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared for small mistakes and straight for large ones: smooth near the target and patient with outliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared for small mistakes, straight for large ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes a digit through two numbers and paints it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stochastic gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight down the slope of each batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums up each map by its mean, wherever the pattern was: one number a channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Szegedy et al., 2015, as torchvision has it: batch norm after every convolution in place of local response normalisation, 3×3 where the paper has 5×5, half the dropout, no auxiliary heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the folder, or put a PNG or JPEG file in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or open a parenthesis before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or put a digit on a plain background in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the sine wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the spiral&apos;s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the template “mlp” or “five-layer”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {function} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling training to leave the weights of a layer as they are, while the others go on learning. So what a network has learned already is kept while a new last layer is trained on it; a frozen batch norm keeps its running averages and works by them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That few units answer to an example and most say 0. A sparsity penalty adds to the loss what the units of a layer answer, signs left out, so that each must earn its say; in an autoencoder every unit then learns a piece that few digits have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not it: read why, and choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ImageNet model that the authors of Lin et al., 2014, published for Caffe: the paper itself describes networks for smaller pictures. Four blocks, each with two 1×1 convolutions, and no dense layer at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer stays the same when the picture is moved. Convolution treats every place alike, pooling forgets small shifts, and moved pictures in training teach larger ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bend after the sums. Without it all layers together could do no more than a single one; ReLU is a good first choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best {metric} is {value}; the pinned run has {other}, and {wanted} is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {where} cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {where} broke off after {received} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset asks for an output of {wanted}, the network gives {got}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset that is not to be forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset “{where}” is not in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits you drew and kept, with older ones mixed in. They never leave this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directions in which data differ most, each at a right angle to those before. The first two of them make the flat picture that keeps most of the variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance itself: outliers count little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download of “{where}” was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped before this was finished; what is shown is unfinished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly (exit code {exit_code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examples that are looked at together for one step. A larger batch gives a steadier gradient and costs more time; 32 to 256 suits most networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examples to learn from: pictures, points or rows of a table, each with its label. What is not in the data cannot be learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that was imported, and what its columns are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that was imported, and how its pictures are made ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula ends where a number, x or a function is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula has {length} characters; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function of every hidden activation; all begin with the same weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The held-out loss has risen from {least} to {last} while the training loss falls: examples are learned by heart. More data, weight decay, dropout or a smaller network help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “{where}” begins like those of the layers inside “{group}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs of “{where}” do not fit together: {wanted} and {got}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line along which a network changes its answer from one class to another. One neuron draws a straight line; layers of them bend it around the points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss as a height over the space of all weights. It has as many directions as the network has weights; pictures show a plane through it, with random directions or those of the path of training, and leave out all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss does not fall: the rate may be too high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss for classes: minus the logarithm of the probability given to the right class. It is 0 when the network is sure and right, and grows without limit when it is sure and wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss hardly moves: the rate may be too low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of each whole feature map: one number a map, whatever the size of the picture. It often replaces large dense layers at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the distances between answer and target. Outliers count little, but the slope is as steep close to the target as far from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the squared distances between answer and target. Large mistakes count most, so a few outliers can lead the whole training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory of {where} does not suffice for this network and batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no layer of the kind “{kind}” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is not finished: look below it for what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is still being made ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network still has a layer of the kind “{kind}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s answer: one score a class, turned into probabilities by softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number from which every random number of a run is made: first weights, order of the examples, dropout. The same seed gives the same run, so two runs can be compared fairly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers a layer makes of an example, taken as its place in a space. Learning moves examples of the same class together there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers as they are; columns of large numbers then drown the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers that training changes. Each says how strongly one value counts in the sum for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the input that one unit can see. It grows with every convolution and pooling; a unit cannot recognise what is larger than its field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron loss tells two classes apart by the sign of one output, which is not what “{title}” asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of “{where}” are not on this machine; they were in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plainest optimizer: each weight moves by the learning rate times its gradient. It wants a larger rate than Adam, about 0.1, and patience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random weights a network begins with. Their size must suit the number of inputs, or signals and gradients fade or blow up: He suits ReLU, Glorot suits sigmoid and tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer that comes with an example, such as the digit a picture shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right number minus the predicted one. Residuals that look like noise around 0 are all that can be had; a pattern in them is something the network has not learned yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are dealt into K parts, the folds. K networks are trained, each with another fold held out, so that every row is judged once by a network that never saw it. The mean of the K figures is the estimate, their spread says how far to trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of “{where}” are not on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that turns gradients into changes of the weights. It decides whether past gradients count and whether every weight has a rate of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for one yes-or-no answer at each output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same numbers in another arrangement, such as 784 as 28×28. Nothing is computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same rate throughout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same training with many values of one or two settings, to see which do well. Repeat the best with several seeds: one good run may be luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores of the last layer before softmax. They may be any numbers; only their differences count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered {status} for {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of each class&apos;s pictures kept back to test what was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of examples that are read rightly. Guessing among ten classes gives about 10 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of hidden units silenced at each step of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of older digits in each batch, so that they are not forgotten; 0 trains on yours alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the points kept back to test what was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the points that lie far above all others, by 2 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rows kept back to test what was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the variance of the right numbers that the predictions explain. 1 is perfect, 0 no better than always answering their mean, and below 0 worse than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square of the distance: large mistakes count most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the random numbers; another seed, other pictures held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the random numbers; another seed, other points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the random numbers; another seed, other rows held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained network that comes with the program stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of cross-entropy with the natural logarithm. Guessing among ten classes costs ln 10, about 2.3 nats; one nat is about 1.44 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to the gradient: from the loss backwards through the network, layer by layer, with the chain rule. It costs about twice as much as computing the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of this network take about {needed} of memory; {where} has {available} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window of weights of one convolution, also called a filter. 3×3 and 5×5 are usual; larger ones see more and cost more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {metric} is {value}; it should be at least {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {metric} is {value}; it should be at most {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two blocks with the id “{where}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} {what}; at least {least} are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} {what}; at most {most} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no block called “{where}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device “{where}” here; there is {available}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no drawing of your own to learn from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no note “{where}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number at ({index}) in {parameter} of “{where}”: it is {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no point to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room in {where} for {needed} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no wire from “{where}” to “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {asked} to look at; there is {there_is}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {what} called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing called “{path}” in this experiment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing on the pad to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These units answer 0 to every example and learn nothing any more. A leaky ReLU lets a little through; a lower rate keeps others alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This loss compares classes, but “{title}” asks for a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not read digits, so it cannot be taught yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no hidden activation that could be exchanged. Insert one behind a hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no weights other than 0 that a direction could change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network is there for study and is never trained. Choose smaller data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes about {needed} of memory with so many weights; {where} has {available} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view is about classes, but this network predicts a number. The view Fit shows how well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view needs a network that is taught your handwriting. Keep some drawings below the pad, and press “Teach it” in the panel of own drawings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view needs a network that names what it sees. This one paints its input again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view needs a network with two inputs. Choose a set of points, such as the spiral.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view needs an autoencoder: a network that paints its input again through a narrow middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view needs data whose answer is a number, not a class. Choose some, such as the sine wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view needs pictures. Choose a dataset of them, such as the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three convolutions of 24, 48 and 64 maps with batch norm, then 200 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three convolutions of 4, 8 and 12 maps, then 200 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three convolutions of 6, 12 and 24 maps, then 200 units with dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To train on those of now, import the folder again: File, Import pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To train, choose another dataset, such as CIFAR-10, or a smaller network, such as “cnn”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a little, or take a random plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train: the {metric} is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training a network that has learned from many examples a little further, on a few of another kind, such as your own handwriting. The steps are smaller than before, so that what it knows stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged at step {step}: a number grew beyond all bounds. It is back at step {restored}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training has diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped: after 2,000,000,000 steps no more can be counted. Reset begins a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped: it has done the epochs that were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped: it has done the steps that were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped: its time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped: the held-out accuracy, or R², has reached its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped: the held-out loss has not fallen any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training this network with batches of {batch} takes about {needed} of memory; {where} has {available} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation invariance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a learning rate ten times smaller, gradient clipping, or another start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or put the file into the data folder yourself; its name must stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try one with a digit on a plain background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the network that comes with the program: pretrained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns scores into probabilities: all positive, together 1. The largest score gets the largest share, and twice the distance squares the ratio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms wound around each other, the hardest of the point sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers of 128 and 64 units with ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers of 16 tanh units predict a number: they follow a sine wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers of 32 ReLU units tell two spiral arms apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two interlocking half circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two round clouds that a single straight line tells apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup one of those inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of every hidden dense layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Neural Playground to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upsample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upsampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a smaller batch or a smaller network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a smaller window, more padding, or fewer strides and poolings before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer units or filters, or a smaller input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer units or filters, or close what else needs memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer units or filters, or pool before the widest layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer units or filters, or pool earlier: no batch fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use less padding than the window is wide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use numbers, x, + - * / ^, parentheses, and functions such as tanh(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses only the sign of a momentum, so that every weight moves equally far. It wants a learning rate 3 to 10 times smaller than Adam&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG-11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are separated by commas: max(x, 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in between are blended from the nearest pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanishing gradient in “{layer}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights that two layers use together: the decoder of an autoencoder reads those of its encoder the other way round, rows for columns, and has only biases of its own. Half the weights are to be learned, and what a unit of the code paints is what it looks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has arrived is kept; getting it again goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done to a drawing before the network sees it: the ink is scaled to 20 pixels and centred on 28×28, as in the digits it learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done to every column, by what its training rows are like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What large weights cost: half of it times the sum of their squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one filter finds, as a picture: bright where its pattern is. A layer with 12 filters makes 12 maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What weights cost by their size alone; it drives many of them to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever makes learning by heart harder: penalties on weights, dropout, augmentation, stopping early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the loss grows without end until it is no number any more. The usual cause is too large a learning rate; go back and take a third of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the loss hardly falls any more. A smaller learning rate may still help; otherwise the network has learned what it can from these data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When training pauses by itself: after so many steps, epochs or seconds, at a target, or when held-out examples no longer improve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where an activation function is nearly flat, its unit is saturated: whatever enters, about the same comes out. The slope there is close to 0, so learning hardly gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where an example enters the network, such as a picture of 28×28 grey values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the examples of the dataset enter the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network is computed: the processor, or a graphics card, which does many sums at once and pays off for large networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network&apos;s answer is read: one score for each class, or a picture painted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the network is right as often as it says. Of answers it is 80 % sure of, 80 % should be right. Networks trained for long are often surer than they should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part of the rows is held out in cross-validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While training, adds random noise, so that small differences are not relied on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While training, silences a random share of the units at each step, so that none can rely on another. A quarter to a half suits dense layers; nothing is silenced when the network answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While training, silences a random share of the units, so that none is relied on alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide dense layers multiply numbers of two to three digits and add up with seven. Faster where the processor multiplies such numbers by itself, slower elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it shorter, or use two formula layers one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write on, or take the last sign out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write products with a sign: 2*x, not 2x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write products with a sign: {name}*(…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is meant there, or take “{found}” out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what to make of each number x, such as x*sigmoid(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name}(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes all numbers of a picture into one row, so that a dense layer can follow. Nothing is computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the picture as one long row of numbers, for a dense layer to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network has not learned a step yet, so the others would not either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros around the picture, so that stride 1 keeps its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros around the picture, so that the window also fits at the edge. With “same” the picture keeps its size, with “valid” it shrinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a canvas has room for 500 notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fold is written 2/5: the second of five; there are 2 to 20 of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group needs at least one block besides inputs and outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name has at most 200 signs, all of them visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note has at most 5,000 signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note is from 1 to 10,000 pixels wide and high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a seed is a whole number from 0 to 2147483647</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to the loss while training: this times the sum of what its units answer, signs left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to the loss: l1 times the sum of absolute weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to the loss: l2 / 2 times the sum of squared weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs without a lower held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out accuracy, or R² of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds half a sign, which no file can keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more text than any network has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no blocks of a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds far more files than a project does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a Neural Playground project, or it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is protected against writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it would be too large to be opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest length of the gradient; 0 for no clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies too far away: a place is from -1,000,000 to 1,000,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name what it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file can have that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paint it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predict a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sideways share of the height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t-distributed stochastic neighbour embedding: places points on a plane so that near ones stay near. Groups can be trusted, their sizes and the distances between them cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test loss less training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dense layer before it whose weights it uses, transposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file would be larger than allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are fewer rows than folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thinner or thicker strokes, share of a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training accuracy less test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training leaves its weights and running averages as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units in hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not do that in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} pictures of {size}×{size} pixels would take {megabytes:,} MB; there may be {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} weights are not finite numbers. Steps were too large: begin again (Reset) with a lower rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds other pictures now than those of “{where}” that this project was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % of its outputs lie where the function is flat, so that hardly any gradient comes through. Start with smaller weights (Glorot), or take ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % of “{layer}” is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem_advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{suggestion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has sent nothing for {seconds:g} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} sends more than the {limit} bytes this file can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} sent another file: its SHA-256 begins with {found:.12} instead of {expected:.12}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} sent something that is no whole gzip file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {message}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: “{label}” is none of the digits 0 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” is saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is {value}; it should be at least {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is {value}; it should be at most {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is {value}; it should be {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” does not come with the program, so this network is here to be looked at, not trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” cannot be read as a picture: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” does not sort pictures into classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” has format {found}; this version reads formats up to {newest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” has more than {most:,} rows, which is what is taken at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” has no input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” has {count:,} bytes; at most {most:,} are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” has {count:,} columns; at most {most:,} are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” has {count} rows that can be used; it takes {least} at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” has {ports} inputs; there is none of number {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” holds a single class, so there is nothing to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” holds no folders of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” holds {count:,} folders of pictures; there may be {most} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” holds {count:,} pictures; at most {most:,} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is a folder inside that of a class, and is not looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is all of one colour, so there is no ink in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is all of one colour, so there is nothing to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is an empty folder, and is no class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is connected to “{target}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is damaged: it should have {expected}, but has {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is no table of text: line {line} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is repeated {repeat} times and has {inputs} inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is tied to “{layer}”, but no dense layer before it with weights of its own is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is tied to “{layer}”: run backwards, that takes {inputs} numbers and makes {units}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” needs one column with the answer, and one at least as input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” needs {wanted}, but its input is {got}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” pads by {padding}, but its window is only {window} wide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” takes {allowed} input and has {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” waits for “{cause}”, which has a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” would become {count:,} inputs; there may be {most:,} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” would become {count:,} numbers; there may be {most:,} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” would feed itself: “{inside}” leads to it through “{outside}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” would have {number} outputs: {outlets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” would hold groups more than {limit} deep in one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” would hold {number} numbers; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}”: {what} ({number}) cannot be divided by {by}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
