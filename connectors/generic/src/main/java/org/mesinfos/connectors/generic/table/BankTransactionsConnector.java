package org.mesinfos.connectors.generic.table;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.generic.acceptance.AcceptedRowSink;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;
import org.mesinfos.connectors.generic.table.mapping.DerivedValueDate;
import org.mesinfos.connectors.generic.table.mapping.TransactionMappingWriter;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.RecordType;

/**
 * Generic reader for tables of bank transactions in an undescribed format.
 *
 * <p>The layout is inferred from the start of the file, with the same result each time, and written as a mapping. That
 * mapping then reads the file like any other.
 */
@AutoService(Connector.class)
public final class BankTransactionsConnector implements GenericReader {

    /** Id of this connector, as used in settings and sightings. */
    public static final String ID = "mesinfos/bank-movements";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            3,
            "Account transactions of any bank, with a layout inferred from the file; only where the operator allows it",
            "csv",
            Set.of(RecordType.BANK_TRANSACTION),
            DeliveryMode.APPEND,
            "",
            20);

    private static final String SOURCE = ID + " version " + DESCRIPTION.version();

    private final TransactionTableHypothesisCache cache = new TransactionTableHypothesisCache();
    private final OrganisationContext organisation;

    /** Creates a reader that reads each file by itself. */
    public BankTransactionsConnector() {
        this(OrganisationContext.NONE);
    }

    private BankTransactionsConnector(OrganisationContext organisation) {
        this.organisation = organisation;
    }

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<Proposal> propose(FilePreview preview) {
        return cachedHypothesis(preview)
                .hypothesis()
                .map(hypothesis -> new Proposal(
                        hypothesis.acceptance().confidence(),
                        hypothesis.assessment().plausibility(),
                        hypothesis.assessment().reason() + "; "
                                + hypothesis.acceptance().describe(),
                        Optional.of(connectorId -> TransactionMappingWriter.toYaml(hypothesis, connectorId)),
                        hypothesis.acceptance().lacking()));
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        Recognition recognition = GenericReader.super.recognise(preview);
        return recognition.equals(Recognition.OTHER_FORMAT)
                ? TableShortfall.of(sample(preview), cachedHypothesis(preview).nearest())
                : recognition;
    }

    @Override
    public List<LayoutFact> proves(FilePreview preview) {
        return nearestHypothesis(sample(preview))
                .filter(TransactionTableHypothesis::isPlausible)
                .map(TableLearning::facts)
                .orElse(List.of());
    }

    @Override
    public GenericReader within(OrganisationContext context) {
        return new BankTransactionsConnector(context);
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        Optional<Connector> mapping = mapping(content);
        return mapping.isPresent() ? mapping.get().split(content, targetBytes) : List.of(Split.WHOLE);
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        TransactionTableHypothesisCache.CachedHypothesis inferred = cachedHypothesis(content);
        Optional<Connector> mapping = inferred.mapping(ID);
        if (mapping.isPresent()) {
            TransactionTableHypothesis hypothesis = inferred.hypothesis().orElseThrow();
            List<Derivation> proofs = hypothesis.acceptance().derivations(SOURCE);
            AcceptedRowSink accepted = DerivedValueDate.of(hypothesis.layout())
                    .map(date -> new AcceptedRowSink(sink, record -> date.addTo(proofs, record, SOURCE)))
                    .orElseGet(() -> new AcceptedRowSink(sink, proofs));
            mapping.get().parse(content, split, accepted);
            if (hypothesis.layout().table().end().isPresent()) {
                sink.skip(Locator.wholeFile(), "a smaller table below the transactions");
            }
            return;
        }
        sink.startRow();
        sink.reject(new Rejection(
                RejectionReason.UNREADABLE_FILE,
                Locator.wholeFile(),
                "",
                "no columns of dates and amounts",
                "a table of account transactions"));
    }

    private Optional<Connector> mapping(SourceContent content) throws IOException {
        return cachedHypothesis(content).mapping(ID);
    }

    private TransactionTableHypothesisCache.CachedHypothesis cachedHypothesis(SourceContent content)
            throws IOException {
        return cachedHypothesis(BufferedFilePreview.of(content, PdfPreviewReader.NONE));
    }

    private TransactionTableHypothesisCache.CachedHypothesis cachedHypothesis(FilePreview preview) {
        return cache.computeIfAbsent(
                sample(preview),
                text -> nearestHypothesis(text)
                        .map(hypothesis ->
                                hypothesis.isPlausible() ? TableLearning.apply(hypothesis, organisation) : hypothesis));
    }

    /** Returns the sample for the inference: the start of the file, without a truncated last line. */
    private static String sample(FilePreview preview) {
        String text = preview.text();
        boolean whole = preview.head().length < BufferedFilePreview.HEAD_BYTES;
        int lastLine = text.lastIndexOf('\n');
        return whole || lastLine < 0 || isJson(text.stripLeading()) ? text : text.substring(0, lastLine + 1);
    }

    private static Optional<TransactionTableHypothesis> nearestHypothesis(String text) {
        String start = text.stripLeading();
        if (start.startsWith("<") || start.startsWith("%PDF")) {
            return Optional.empty();
        }
        return isJson(start)
                ? TransactionTableHypothesis.inferFromJson(text)
                : TransactionTableHypothesis.nearest(text);
    }

    private static boolean isJson(String start) {
        return start.startsWith("{") || start.startsWith("[");
    }
}
