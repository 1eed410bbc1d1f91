package org.mesinfos.connectors.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.WebActivity;

/** The example in the documentation of {@link Connector}, which {@link ConnectorExampleTest} compares with this class. */
public final class SearchesConnector implements Connector {

    @Override
    public ConnectorDescription description() {
        return ConnectorDescription.ofStandard("standard/searches", 1, "Searches", "text", RecordType.WEB_ACTIVITY);
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return preview.text().startsWith("#searches\n")
                ? Recognition.claimed(100, "signature #searches")
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        InputStreamReader characters = new InputStreamReader(content.open(), StandardCharsets.UTF_8);
        try (LineNumberReader lines = new LineNumberReader(characters)) {
            lines.readLine(); // the signature
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Locator locator = Locator.line(lines.getLineNumber());
                String[] fields = line.split(";", 3); // id; customer; words
                sink.startRow();
                if (fields.length == 3 && !fields[1].isBlank()) {
                    sink.accept(row(content.context().organisation(), fields, locator));
                } else {
                    sink.reject(new Rejection(
                            RejectionReason.WRONG_FIELD_COUNT,
                            locator,
                            "",
                            fields.length + " fields",
                            "id;customer;words"));
                }
            }
        }
    }

    private static ParsedRow row(String organisation, String[] fields, Locator locator) {
        WebActivity search = WebActivity.newBuilder()
                .setOrganisation(organisation)
                .setSubject(fields[1])
                .setSubjectKind(SubjectKind.CUSTOMER)
                .setQuery(fields[2])
                .build();
        return new ParsedRow(
                RecordType.WEB_ACTIVITY,
                search,
                locator,
                Optional.of(Subject.customer(fields[1])),
                new RecordKey(RecordKey.Kind.NATIVE, fields[0]),
                List.of());
    }
}
