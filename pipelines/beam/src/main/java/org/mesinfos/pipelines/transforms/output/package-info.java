/** The form of the typed results of transforms with several outputs. */
@NullMarked
package org.mesinfos.pipelines.transforms.output;

import org.jspecify.annotations.NullMarked;
