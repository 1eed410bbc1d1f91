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
 * Reads account movements of banks that nobody described.
 *
 * <p>The layout is found out from the beginning of each file, the same whenever it is looked at, and written down as a
 * mapping, which then reads the file like any other.
 */
@AutoService(Connector.class)
public final class BankMovementsConnector implements FallbackConnector {

    /** What settings and sightings call it. */
    public static final String ID = "mesinfos/bank-movements";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            1,
            "Account movements of any bank, laid out as found out from the file; only where the operator allows it",
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
                .map(found -> new Proposal(
                        found.judgement().confidence(),
                        found.judgement().reason(),
                        Optional.of(connectorId -> MovementsMapping.of(found, connectorId))));
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
                "no columns that could be dates and amounts",
                "a table of account movements"));
    }

    private Optional<Connector> mapping(SourceContent content) throws IOException {
        return table(BufferedFilePreview.of(content, FirstPageReader.NONE)).mapping(ID);
    }

    private RecentTables.Found table(FilePreview preview) {
        return recent.of(lookedAt(preview), BankMovementsConnector::movements);
    }

    /** The beginning of the file; of a table that goes on, without a last line that is cut. */
    private static String lookedAt(FilePreview preview) {
        String text = preview.text();
        boolean whole = preview.head().length < BufferedFilePreview.HEAD_BYTES;
        int lastLine = text.lastIndexOf('\n');
        return whole || lastLine < 0 || holdsObjects(text.stripLeading()) ? text : text.substring(0, lastLine + 1);
    }

    private static Optional<Movements> movements(String text) {
        String beginning = text.stripLeading();
        if (beginning.startsWith("<") || beginning.startsWith("%PDF")) {
            return Optional.empty();
        }
        return holdsObjects(beginning) ? Movements.findObjects(text) : Movements.find(text);
    }

    private static boolean holdsObjects(String beginning) {
        return beginning.startsWith("{") || beginning.startsWith("[");
    }
}
