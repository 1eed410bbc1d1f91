/** Features of the records to compare, in columns of numbers. Values are interned and never printed. */
@NullMarked
package org.mesinfos.linkage.features;

import org.jspecify.annotations.NullMarked;
