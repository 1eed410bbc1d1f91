package org.mesinfos.connectors.generic;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.FallbackConnector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.FirstPageReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.records.RecordType;

/**
 * Generic reader for tables of bank transactions in an undescribed format.
 *
 * <p>The layout is inferred from the start of the file, with the same result each time, and written as a mapping. That
 * mapping then reads the file like any other.
 */
@AutoService(Connector.class)
public final class BankMovementsConnector implements FallbackConnector {

    /** Id of this connector, as used in settings and sightings. */
    public static final String ID = "mesinfos/bank-movements";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            1,
            "Account transactions of any bank in an inferred layout; only where the operator allows it",
            "csv",
            Set.of(RecordType.BANK_TRANSACTION),
            DeliveryMode.APPEND,
            "",
            20);

    private final RecentTables recent = new RecentTables();

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<Proposal> propose(FilePreview preview) {
        return table(preview)
                .movements()
                .map(hypothesis -> new Proposal(
                        hypothesis.judgement().confidence(),
                        hypothesis.judgement().reason(),
                        Optional.of(connectorId -> MovementsMapping.of(hypothesis, connectorId))));
    }

    @Override
    public List<Chunk> split(SourceContent content, long targetBytes) throws IOException {
        Optional<Connector> mapping = mapping(content);
        return mapping.isPresent() ? mapping.get().split(content, targetBytes) : List.of(Chunk.WHOLE);
    }

    @Override
    public void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        Optional<Connector> mapping = mapping(content);
        if (mapping.isPresent()) {
            mapping.get().parse(content, chunk, sink);
            return;
        }
        sink.read();
        sink.reject(new Rejection(
                RejectionReason.UNREADABLE_FILE,
                Locator.wholeFile(),
                "",
                "no columns of dates and amounts",
                "a table of account transactions"));
    }

    private Optional<Connector> mapping(SourceContent content) throws IOException {
        return table(BufferedFilePreview.of(content, FirstPageReader.NONE)).mapping(ID);
    }

    private RecentTables.Found table(FilePreview preview) {
        return recent.of(lookedAt(preview), BankMovementsConnector::movements);
    }

    /** Returns the sample for the inference: the start of the file, without a truncated last line. */
    private static String lookedAt(FilePreview preview) {
        String text = preview.text();
        boolean whole = preview.head().length < BufferedFilePreview.HEAD_BYTES;
        int lastLine = text.lastIndexOf('\n');
        return whole || lastLine < 0 || holdsObjects(text.stripLeading()) ? text : text.substring(0, lastLine + 1);
    }

    private static Optional<Movements> movements(String text) {
        String start = text.stripLeading();
        if (start.startsWith("<") || start.startsWith("%PDF")) {
            return Optional.empty();
        }
        return holdsObjects(start) ? Movements.findObjects(text) : Movements.find(text);
    }

    private static boolean holdsObjects(String start) {
        return start.startsWith("{") || start.startsWith("[");
    }
}
