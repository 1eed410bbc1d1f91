/**
 * Document processes: child processes that parse delivered documents, so that a hostile file cannot harm the run.
 *
 * <p>A {@link org.mesinfos.connectors.format.process.DocumentTask} is the work on one file;
 * {@link org.mesinfos.connectors.format.process.DocumentProcesses#run} has it done in a process of the pool. The process
 * fetches the bytes of the file through a pipe, as far as it needs them, and sends back its output. The output becomes
 * readable when the task is complete ({@link org.mesinfos.connectors.format.process.Spool}).
 *
 * <p>Processes have a fixed heap and, where the system permits, no network and no further privileges
 * ({@code ChildLimits}). They start with the class path of this program, wherever a runner keeps its archives.
 */
@NullMarked
package org.mesinfos.connectors.format.process;

import org.jspecify.annotations.NullMarked;
