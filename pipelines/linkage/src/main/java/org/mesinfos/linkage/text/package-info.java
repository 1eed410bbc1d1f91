/** Normalisation and similarity of names, dates and addresses as texts, independent of records. */
@NullMarked
package org.mesinfos.linkage.text;

import org.jspecify.annotations.NullMarked;
