/**
 * The canonical records: what a delivered fact is once it no longer depends on who delivered it, in which format.
 *
 * <p>The schemas under {@code src/main/avro} are the source of the record classes of this package. Beside them stand
 * only the means to name ({@link org.mesinfos.records.RecordType}), address ({@link org.mesinfos.records.Envelope}),
 * encode ({@link org.mesinfos.records.CanonicalCodec}), show ({@link org.mesinfos.records.CanonicalJson}) and document
 * ({@link org.mesinfos.records.SchemaCatalogue}) records. Nothing here knows a file format, an organisation or a runner.
 */
package org.mesinfos.records;
