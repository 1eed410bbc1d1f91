/**
 * Public API of canonical records: delivered facts in one form that is independent of organisation and file format.
 *
 * <p>The record classes of this package are generated from the schemas under {@code src/main/avro}. The other classes
 * name ({@link org.mesinfos.records.RecordType}), address ({@link org.mesinfos.records.Envelope}), encode ({@link
 * org.mesinfos.records.CanonicalCodec}), render ({@link org.mesinfos.records.CanonicalJson}) and document ({@link
 * org.mesinfos.records.SchemaCatalogue}) records. The package does not depend on any file format, organisation or
 * runner.
 */
@NullMarked
package org.mesinfos.records;

import org.jspecify.annotations.NullMarked;
