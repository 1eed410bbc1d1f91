package org.mesinfos.connectors.mapping.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.intake.Origin;
import org.mesinfos.connectors.intake.PathContent;
import org.mesinfos.connectors.mapping.RowFormat;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.records.RecordType;

/**
 * A first mapping from a sample: it loads, and reads what could be guessed from the names and values of the columns. What
 * could not is listed for its author and kept in {@code additional} meanwhile.
 */
public final class MappingProposal {

    /** Fewer columns may be called so in any table. */
    private static final int FEWEST_FIELDS = 3;

    private final String format;
    private final SampleTable table;
    private final FieldChoice choice;

    private MappingProposal(String format, SampleTable table) {
        this.format = format;
        this.table = table;
        ColumnWords words = ColumnWords.known();
        this.choice = words.records().stream()
                .map(record -> FieldChoice.of(record, table.columns(), words))
                .max(Comparator.comparingDouble(FieldChoice::evidence))
                .orElseThrow();
    }

    /**
     * A mapping for files like a sample.
     *
     * @param sample a file as an organisation delivers it
     * @return empty when no format finds columns in it
     * @throws UncheckedIOException when it cannot be read
     */
    public static Optional<MappingProposal> of(Path sample) {
        try {
            SourceContent content = PathContent.scan(sample, Origin.unknown());
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

    /** The record that the rows are likeliest to be. */
    public RecordType type() {
        return choice.words().type();
    }

    /** Whether enough columns are understood to tell the record. */
    public boolean isTold() {
        return choice.fields().size() >= FEWEST_FIELDS;
    }

    /**
     * The text of the mapping.
     *
     * @param id {@code organisation/name} of the connector
     */
    public String yaml(String id) {
        return new ProposalText(id, format, table, choice).yaml();
    }
}
