/** The output of every command: text that is safe for a terminal, the text of a failure, progress and exit status. */
@NullMarked
package org.mesinfos.pipelines.cli.terminal;

import org.jspecify.annotations.NullMarked;
