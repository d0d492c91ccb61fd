<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Neural Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export curves…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
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
        <source>Forget what was learned and begin with other random weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what was learned and begin with the same weights again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;curves</source>
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
        <source>Go to the s&amp;ettings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;desktop</source>
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
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the three ways in above the pad.</source>
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
        <source>Write every recorded step into a table for other programs.</source>
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
    <name>ArithmeticPanel</name>
    <message>
        <source>The arithmetic of the unit pointed at</source>
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
    <name>ClosableCard</name>
    <message>
        <source>{title} (Esc)</source>
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
    <name>CurvesControls</name>
    <message>
        <source>Draw the loss on a logarithmic axis, where a steady gain is a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the training curve is averaged; the faint line behind it stays raw.</source>
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
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the curves as a picture, PNG or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the numbers of every step as a table, CSV.</source>
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
        <source>On pictures the network is never trained on: what counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the pictures it is being trained on, mean of the last 50 steps.</source>
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
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}</source>
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
        <source>Accuracy (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of loss and accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press play and the curves grow here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
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
        <source>The network could not read “{title}”, so another took its place. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: get it…</source>
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
    <name>Filing</name>
    <message>
        <source>Saved to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>About Neural Playground</source>
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
        <source>Each block of the network shows what it makes of your drawing. Click one to see its maps, its filters and its arithmetic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to use Neural Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural Playground {version}</source>
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
        <source>Press Play: a fresh copy of the network begins with random weights and learns before your eyes. The outlines beside the bars are the answers of the network that is trained already. One step of undo brings that network back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: on the pad the last stroke, elsewhere the last change</source>
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
        <source>filter {2}, row {0}, column {1}</source>
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
        <source>method {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal, deviation {value}</source>
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
        <source>weights</source>
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
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lessons come with a later version. Until then: press Play and watch it learn.</source>
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
        <source>Digit reader, trained</source>
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
        <source>Undo</source>
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
        <source>Loss, penalties, augmentation, stop rules, seed.</source>
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
        <source>Points</source>
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
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>1 block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
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
    <message>
        <source>{count} blocks</source>
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
    <name>ProblemList</name>
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
    <name>Questions</name>
    <message>
        <source>Export curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural Playground (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
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
        <source>Without saving, it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is as it was.</source>
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
        <source>Train a fresh copy</source>
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
        <source>Choose a network and look inside.</source>
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
    <name>Workbench</name>
    <message>
        <source>Close the block</source>
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
        <source>This network does not name what it sees, it paints it again: look at its last block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network reads other data than drawings: {title}.</source>
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
        <source>A GPU needs the [cuda] extra and NVIDIA&apos;s driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ball that rolls: past slopes carry it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disc of one class inside a ring of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network needs exactly one {kind} layer; this one has {found}.</source>
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
        <source>Activation</source>
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
        <source>Add or remove an {kind} layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds its inputs number by number; the join of a skip connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranges the same numbers in another shape, such as a vector into a picture.</source>
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
        <source>Batch norm</source>
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
        <source>Bends each number by a function; without it, layers in a row collapse into one.</source>
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
        <source>Binary cross-entropy</source>
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
        <source>CIFAR-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the units of the last dense layer.</source>
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
        <source>Choose another folder, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose numbers that divide evenly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the output of another layer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
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
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
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
        <source>Did you mean “{suggestion}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
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
        <source>Each unit adds up all inputs, each times a weight of its own, plus a bias.</source>
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
        <source>Every … steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive or</source>
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
        <source>Fashion-MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten</source>
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
        <source>GELU</source>
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
        <source>Give each block an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the layers before it the same size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global average pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a cosine down to its final rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of 200, 100, 60 and 30 units with ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far points stray; above 0.2 the classes begin to overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points there are, training and test together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprised the network is by the right class; for labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information flows one way, from input to output; connect to a later layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
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
        <source>It has been started again; training goes on from its last checkpoint.</source>
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
        <source>Join them first with an add or a concatenate layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest number in each window: was the pattern found anywhere here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the mean of each window: how much of the pattern is here?</source>
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
        <source>LeCun et al., 1998, with full connections, plain average pooling and softmax in place of distances.</source>
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
        <source>Lion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a larger picture: each number paints a small filter, and they add up.</source>
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
        <source>Multi-layer perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplied by a factor every so many steps.</source>
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
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads into an input, and nothing out of an output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sign of a momentum; wants a rate 3 to 10 times below Adam&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
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
        <source>Pools a digit down to 7x7 maps and paints it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts its inputs side by side, channel after channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp with steps in the weights&apos; own unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reshape</source>
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
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
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
        <source>Shift</source>
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
        <source>Slant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides small filters over the picture; each makes a map of where it finds its pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small convolutional network</source>
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
        <source>Something went wrong in {where}. Your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
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
        <source>Straight down the slope of each batch.</source>
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
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
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
        <source>The dataset “{where}” is not in {folder}.</source>
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
        <source>The engine stopped unexpectedly (exit code {exit_code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs of “{where}” do not fit together: {wanted} and {got}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory of {where} does not suffice for this network and batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s answer: one score a class, turned into probabilities by softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for one yes-or-no answer at each output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same rate throughout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered {status} for {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the points kept back to test what was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square of the distance: large mistakes count most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the random numbers; another seed, other points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two blocks with the id “{where}”.</source>
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
        <source>There is no room in {where} for {needed} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {what} called “{name}”.</source>
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
        <source>Training diverged at step {step}: a number grew beyond all bounds. It is back at step {restored}.</source>
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
        <source>Training stopped: the held-out accuracy has reached its target.</source>
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
        <source>Transposed convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a learning rate ten times smaller, gradient clipping, or another start.</source>
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
        <source>Update Neural Playground to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upsample</source>
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
        <source>Use fewer units or filters, or pool earlier: no batch fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use less padding than the window is wide.</source>
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
        <source>Weights begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has arrived is kept; getting it again goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the examples of the dataset enter the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While training, adds random noise, so that small differences are not relied on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While training, silences a random share of the units, so that none is relied on alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the picture as one long row of numbers, for a dense layer to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at random</source>
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
        <source>its name is too long</source>
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
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained already</source>
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
        <source>{fix}</source>
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
        <source>“{where}” has no input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is all of one colour, so there is nothing to read.</source>
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
        <source>“{where}” would hold {number} numbers; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}”: {what} ({number}) cannot be divided by {by}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
