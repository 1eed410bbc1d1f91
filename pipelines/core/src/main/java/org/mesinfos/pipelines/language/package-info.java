/** Languages of pages and texts, and their texts. */
@NullMarked
package org.mesinfos.pipelines.language;

import org.jspecify.annotations.NullMarked;
