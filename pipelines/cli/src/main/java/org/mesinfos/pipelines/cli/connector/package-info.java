/** The commands that show, draft, test and grade connectors, and that show how a file is read. */
@NullMarked
package org.mesinfos.pipelines.cli.connector;

import org.jspecify.annotations.NullMarked;
