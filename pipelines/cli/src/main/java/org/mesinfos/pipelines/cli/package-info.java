/** The command line: what a caller types, what is printed, and the exit status. Rules live elsewhere. */
package org.mesinfos.pipelines.cli;
