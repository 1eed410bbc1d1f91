/** The commands that write a store from deliveries, with their progress, their summary and their figures. */
@NullMarked
package org.mesinfos.pipelines.cli.run;

import org.jspecify.annotations.NullMarked;
