package org.mesinfos.connectors.mapping.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.PathContent;
import org.mesinfos.connectors.mapping.RowFormat;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.records.RecordType;

/**
 * Proposed mapping for files like a sample. It is valid and reads the columns whose roles can be inferred from their
 * names and values. Other columns are listed for the author and stored in {@code additional} until then.
 */
public final class MappingProposal {

    /** Minimum number of assigned columns. Fewer may match by chance in any table. */
    private static final int MINIMUM_FIELDS = 3;

    private final String format;
    private final SampleTable table;
    private final FieldAssignment assignment;
    private final Optional<ReceiptLines> lines;
    private final List<FieldAssignment> likeliest;

    private MappingProposal(String format, SampleTable sample) {
        this.format = format;
        ColumnVocabulary words = ColumnVocabulary.standard();
        this.lines = ReceiptLines.of(sample, words);
        this.table = lines.map(receipt -> receipt.container().table()).orElse(sample);
        this.likeliest = words.records().stream()
                .map(record -> FieldAssignment.of(record, sample.columns(), words))
                .sorted(Comparator.comparingDouble(FieldAssignment::evidence).reversed())
                .toList();
        this.assignment = lines.map(ReceiptLines::receipts).orElse(likeliest.get(0));
    }

    /**
     * Proposes a mapping for files like a sample.
     *
     * @param sample file as an organisation delivers it
     * @return empty if no format finds columns in it
     * @throws UncheckedIOException if the sample cannot be read
     */
    public static Optional<MappingProposal> of(Path sample) {
        try {
            SourceContent content = PathContent.scan(sample, FileOrigin.unknown());
            for (RowFormat format : ServiceLoader.load(RowFormat.class, RowFormat.class.getClassLoader())) {
                Optional<SampleTable> table = format.sample(content);
                if (table.isPresent()) {
                    return Optional.of(new MappingProposal(format.name(), table.get()));
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The sample " + sample + " could not be read", failure);
        }
    }

    /** Returns the most likely record type of the rows. */
    public RecordType type() {
        return assignment.words().type();
    }

    /**
     * Returns how well the record type fits, such as
     * {@code 3 of 7 columns have a field of Trip, and 2 one of MediaActivity, the next record type}.
     */
    public String fit() {
        String fit = assignment.fields().size() + " of " + table.columns().size() + " columns have a field of "
                + type().schemaName();
        return lines.isPresent()
                ? fit
                : fit + ", and " + likeliest.get(1).fields().size() + " one of "
                        + likeliest.get(1).words().type().schemaName() + ", the next record type";
    }

    /** Returns the names of the columns that were found in the sample, in file order. */
    public List<String> columns() {
        return table.columns().stream().map(SampleTable.SampleColumn::name).toList();
    }

    /** Returns whether more than one column was assigned to a field: a single one may match any record. */
    public boolean hasSeveralFields() {
        return lines.isPresent() || assignment.fields().size() > 1;
    }

    /** Returns the path from a record to the lines that it contains; empty if the mapping reads no lines. */
    public Optional<String> lines() {
        return lines.map(receipt -> receipt.container().each());
    }

    /** Returns whether enough columns were assigned to determine the record type. */
    public boolean isConclusive() {
        return lines.isPresent() || assignment.fields().size() >= MINIMUM_FIELDS;
    }

    /**
     * Returns the text of the mapping.
     *
     * @param id {@code organisation/name} of the connector
     */
    public String yaml(String id) {
        return new ProposalText(id, format, table, assignment, lines, fit()).yaml();
    }
}
