/**
 * The program: it starts a command, and prints usage errors and failures. Commands are in one package for each subject; rules
 * are implemented outside the command line.
 */
@NullMarked
package org.mesinfos.pipelines.cli;

import org.jspecify.annotations.NullMarked;
