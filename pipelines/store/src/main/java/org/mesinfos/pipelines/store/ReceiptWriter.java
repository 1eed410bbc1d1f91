package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.store.catalog.CandidateConnector;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.SnapshotOrder;

/**
 * Writer of receipts, the account of one delivery that its organisation may see.
 *
 * <p>A receipt is a pure function of the ledger entry. It contains counts and the locators of rejected rows in the
 * organisation's own files. It contains no data of other organisations and no value of a row. A row that only another
 * organisation also reported is a record, not a duplicate, and a row whose person only another organisation states is
 * unattributed, also if that person is erased: otherwise receipts would confirm guesses about data of others.
 */
final class ReceiptWriter {

    private static final JsonFactory JSON = new JsonFactory();

    /** Explanation of a snapshot without a position among the snapshots of its source. */
    private static final String NOTHING_REPLACED =
            "nothing, because the order of this snapshot is unknown: declare its sequence, as-of date or period in delivery.yaml";

    private final ContentStore content;

    ReceiptWriter(ContentStore content) {
        this.content = content;
    }

    byte[] toJson(LedgerEntry entry) throws IOException {
        DeliveryEntry delivery = entry.delivery();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(bytes).setPrettyPrinter(prettyPrinter())) {
            json.writeStartObject();
            json.writeStringField("delivery", delivery.id());
            json.writeStringField("organisation", delivery.organisation());
            json.writeStringField("mode", delivery.mode().name());
            if (delivery.sequence() > 0) {
                json.writeNumberField("sequence", delivery.sequence());
            }
            if (delivery.order().equals(Optional.of(SnapshotOrder.UNKNOWN))) {
                json.writeStringField("replaced", NOTHING_REPLACED);
            }
            if (delivery.warning().isPresent()) {
                json.writeStringField("warning", delivery.warning().get());
            }
            writeTotals(json, delivery, entry.totals());
            json.writeArrayFieldStart("files");
            for (FileEntry file : delivery.files()) {
                writeFile(json, file);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    /** Returns the receipt of a delivery of which nothing is in the store because of a decision. */
    static byte[] toJson(ExcludedDelivery delivery) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes).setPrettyPrinter(prettyPrinter())) {
            json.writeStartObject();
            json.writeStringField("delivery", delivery.delivery());
            json.writeStringField("organisation", delivery.organisation());
            json.writeStringField("state", delivery.state().name());
            if (!delivery.reason().isEmpty()) {
                json.writeStringField("reason", delivery.reason());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    /** Uses the same line separator on every platform, as the bytes are hashed. */
    private static DefaultPrettyPrinter prettyPrinter() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    /**
     * Writes the counts of rows. A receipt states nothing that only deliveries of other organisations show, so two kinds of rows
     * move from one count to another:
     *
     * <ul>
     *   <li>A foreign row is a duplicate only of rows of others, unknown to its organisation: it is a record.
     *   <li>The holder of a borrowed row is stated only by the issuer of its reference. For its organisation it belongs to nobody:
     *       it is unattributed, whether the store keeps, merges, supersedes or suppresses it.
     * </ul>
     *
     * <p>A row may be both: a merged row that is borrowed is counted as foreign too. The sum of the counts remains the number of
     * accepted rows.
     */
    private static void writeTotals(JsonGenerator json, DeliveryEntry delivery, DeliveryTotals totals)
            throws IOException {
        json.writeObjectFieldStart("rows");
        json.writeNumberField("read", delivery.rowsRead());
        json.writeNumberField("accepted", delivery.accepted());
        json.writeNumberField("rejected", delivery.rejected());
        // Foreign rows come from the duplicates. Borrowed rows, kept or foreign by now, go to the unattributed ones.
        json.writeNumberField("records", totals.kept() + totals.foreign() - totals.borrowed());
        // Foreign rows are records above.
        json.writeNumberField("duplicates", totals.merged() - totals.foreign());
        // Borrowed rows go to the unattributed ones, here and below.
        json.writeNumberField("superseded", totals.superseded() - totals.borrowedSuperseded());
        json.writeNumberField("unattributed", unattributed(totals));
        json.writeNumberField("withheld", totals.withheld());
        long suppressed = totals.suppressed() - totals.borrowedSuppressed();
        if (suppressed > 0) {
            json.writeNumberField("suppressed", suppressed);
        }
        if (totals.copied() > 0) {
            json.writeNumberField("copiedToFurtherHolders", totals.copied());
        }
        json.writeEndObject();
    }

    /** Returns the number of rows whose organisation states no holder of their references, wherever the store has them. */
    private static long unattributed(DeliveryTotals totals) {
        return totals.unattributed() + totals.borrowed() + totals.borrowedSuperseded() + totals.borrowedSuppressed();
    }

    private void writeFile(JsonGenerator json, FileEntry file) throws IOException {
        json.writeStartObject();
        json.writeStringField("sha256", file.sha256());
        json.writeNumberField("bytes", file.bytes());
        json.writeStringField("mediaType", file.mediaType());
        if (!file.connector().isEmpty()) {
            json.writeStringField("connector", file.connector());
            json.writeNumberField("connectorVersion", file.connectorVersion());
        }
        json.writeNumberField("rowsRead", file.rowsRead());
        json.writeNumberField("accepted", file.accepted());
        json.writeNumberField("rejected", file.rejectedRows());
        json.writeObjectFieldStart("rejectedByReason");
        for (Map.Entry<RejectionReason, Long> reason : file.rejected().entrySet()) {
            json.writeNumberField(reason.getKey().name(), reason.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("skippedLines", file.skipped());
        json.writeStringField("completeness", file.completeness().name());
        if (file.quarantine().isPresent()) {
            writeDetails(json, content.readQuarantineDetails(file.quarantine().get()));
        }
        if (!file.passedOver().isEmpty()) {
            writeCandidates(json, file.passedOver());
        }
        json.writeEndObject();
    }

    private static void writeDetails(JsonGenerator json, QuarantineDetails details) throws IOException {
        List<Rejection> rejections = details.rejections();
        json.writeNumberField("rejectionsListed", rejections.size());
        json.writeArrayFieldStart("rejections");
        for (Rejection rejection : rejections) {
            json.writeStartObject();
            json.writeStringField("reason", rejection.reason().name());
            json.writeStringField("where", rejection.locator().toString());
            json.writeStringField("column", rejection.column());
            json.writeStringField("found", rejection.found());
            json.writeStringField("expected", rejection.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!details.candidates().isEmpty()) {
            writeCandidates(json, details.candidates());
        }
    }

    private static void writeCandidates(JsonGenerator json, List<CandidateConnector> candidates) throws IOException {
        json.writeArrayFieldStart("nearestConnectors");
        for (CandidateConnector candidate : candidates) {
            json.writeStartObject();
            json.writeStringField("connector", candidate.connector());
            json.writeNumberField("version", candidate.version());
            json.writeArrayFieldStart("missing");
            for (String missing : candidate.missing()) {
                json.writeString(missing);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
