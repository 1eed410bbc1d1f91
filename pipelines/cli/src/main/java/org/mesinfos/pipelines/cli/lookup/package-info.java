/** The commands that find people, rows and changes in a store, and never write one. */
@NullMarked
package org.mesinfos.pipelines.cli.lookup;

import org.jspecify.annotations.NullMarked;
