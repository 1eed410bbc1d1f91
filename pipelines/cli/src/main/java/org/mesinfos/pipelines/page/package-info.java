/** Parts of all pages that the command line writes: language, style, escaped markup. */
@NullMarked
package org.mesinfos.pipelines.page;

import org.jspecify.annotations.NullMarked;
