/** The commands that show and change who is the same person, and that train and measure the models behind it. */
@NullMarked
package org.mesinfos.pipelines.cli.identity;

import org.jspecify.annotations.NullMarked;
