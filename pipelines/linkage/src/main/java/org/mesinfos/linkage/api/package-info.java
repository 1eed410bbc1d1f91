/**
 * Public API of record linkage: records of people in, one cluster of record ids per person out.
 *
 * <p>{@link org.mesinfos.linkage.api.RecordLinker} links {@link org.mesinfos.linkage.api.PersonRecord}s under a model,
 * which is trained on the same records, read from a file, or built in.
 */
@NullMarked
package org.mesinfos.linkage.api;

import org.jspecify.annotations.NullMarked;
