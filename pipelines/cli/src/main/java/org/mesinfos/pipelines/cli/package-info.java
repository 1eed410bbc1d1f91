/** The command line: options, printed text and exit status. Rules are implemented in other packages. */
package org.mesinfos.pipelines.cli;
