/** The command line: options, printed text and exit status. Rules are implemented in other packages. */
@NullMarked
package org.mesinfos.pipelines.cli;

import org.jspecify.annotations.NullMarked;
