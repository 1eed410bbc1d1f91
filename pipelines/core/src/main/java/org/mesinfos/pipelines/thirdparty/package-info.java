/** Treatment of other people who appear in the records of a person. */
@NullMarked
package org.mesinfos.pipelines.thirdparty;

import org.jspecify.annotations.NullMarked;
