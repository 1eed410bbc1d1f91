package org.mesinfos.connectors.api;

import java.io.IOException;
import java.util.List;

/**
 * Reader of one file format: recognises its files and parses them into canonical records.
 *
 * <p>A connector covers one format of one organisation, or one public standard. It is used in three steps:
 * {@link #recognise} decides from a preview whether the connector can read a file, {@link #split} divides a large file
 * among workers, and {@link #parse} reads one split row by row.
 *
 * <p>Implementations are immutable and safe for use by multiple threads. They are registered as a service, usually with
 * {@code @AutoService(Connector.class)}. An example for searches of an invented service, one per line, in files that are not
 * divided:
 *
 * <pre>{@code
 * @AutoService(Connector.class)
 * public final class SearchesConnector implements Connector {
 *
 *     @Override
 *     public ConnectorDescription description() {
 *         return ConnectorDescription.ofStandard("standard/searches", 1, "Searches", "text", RecordType.WEB_ACTIVITY);
 *     }
 *
 *     @Override
 *     public Recognition recognise(FilePreview preview) {
 *         return preview.text().startsWith("#searches\n")
 *                 ? Recognition.claimed(100, "signature #searches")
 *                 : Recognition.OTHER_FORMAT;
 *     }
 *
 *     @Override
 *     public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
 *         InputStreamReader characters = new InputStreamReader(content.open(), StandardCharsets.UTF_8);
 *         try (LineNumberReader lines = new LineNumberReader(characters)) {
 *             lines.readLine(); // the signature
 *             for (String line = lines.readLine(); line != null; line = lines.readLine()) {
 *                 Locator locator = Locator.line(lines.getLineNumber());
 *                 String[] fields = line.split(";", 3); // id; customer; words
 *                 sink.startRow();
 *                 if (fields.length == 3 && !fields[1].isBlank()) {
 *                     sink.accept(row(content.context().organisation(), fields, locator));
 *                 } else {
 *                     sink.reject(new Rejection(
 *                             RejectionReason.WRONG_FIELD_COUNT,
 *                             locator,
 *                             "",
 *                             fields.length + " fields",
 *                             "id;customer;words"));
 *                 }
 *             }
 *         }
 *     }
 *
 *     private static ParsedRow row(String organisation, String[] fields, Locator locator) {
 *         WebActivity search = WebActivity.newBuilder()
 *                 .setOrganisation(organisation)
 *                 .setSubject(fields[1])
 *                 .setSubjectKind(SubjectKind.CUSTOMER)
 *                 .setQuery(fields[2])
 *                 .build();
 *         return new ParsedRow(
 *                 RecordType.WEB_ACTIVITY,
 *                 search,
 *                 locator,
 *                 Optional.of(Subject.customer(fields[1])),
 *                 new RecordKey(RecordKey.Kind.NATIVE, fields[0]),
 *                 List.of());
 *     }
 * }
 * }</pre>
 *
 * <p>Errors in the data are reported as {@link Rejection} values. Exceptions are reserved for I/O errors of the
 * storage.
 */
public interface Connector {

    /**
     * Returns the identity and capabilities of this connector: id, version, record types. Returns the same object on
     * each call.
     */
    ConnectorDescription description();

    /**
     * Returns the unique id: {@code organisation/name} for connectors of one organisation, {@code standard/name} for
     * standards.
     */
    default String id() {
        return description().id();
    }

    /**
     * Returns the version of the parsing rules, from 1. It increases with each change that may produce different rows
     * from the same file. After an increase, rejected rows are replayed.
     */
    default int version() {
        return description().version();
    }

    /**
     * Decides from the content whether this connector can read the file. The file name may support the decision but
     * must not be sufficient on its own.
     *
     * @param preview the first bytes and the detected type of the file
     * @return {@link Recognition.Claimed} if the file has the format of this connector, else {@link Recognition.Declined}
     */
    Recognition recognise(FilePreview preview);

    /**
     * Divides a file into splits that several workers can read independently.
     *
     * <p>Splits are contiguous, cover the file exactly once and never divide a record; {@link SplitBuilder} makes them. The
     * default implementation does not divide the file.
     *
     * @param content the whole file
     * @param targetBytes desired size of one split in bytes; splits may be larger
     * @return at least one split, in file order; only {@link Split#WHOLE} if the format cannot be divided
     * @throws IOException if the bytes cannot be read
     */
    default List<Split> split(SourceContent content, long targetBytes) throws IOException {
        return List.of(Split.WHOLE);
    }

    /**
     * Parses one split of a file in constant memory and passes each row to a sink.
     *
     * @param content the whole file
     * @param split the split to parse, as returned by {@link #split}
     * @param sink receives the rows in file order
     * @throws IOException if the bytes cannot be read; errors in the data are passed to {@link RowSink#reject} instead
     */
    void parse(SourceContent content, Split split, RowSink sink) throws IOException;
}
