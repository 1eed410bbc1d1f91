/**
 * Public API of flat views of the records of one person: what they are called, the rows that they have, and the records that
 * they are made of. The row classes are generated from the schemas under {@code src/main/avro}.
 */
@NullMarked
package org.mesinfos.views;

import org.jspecify.annotations.NullMarked;
