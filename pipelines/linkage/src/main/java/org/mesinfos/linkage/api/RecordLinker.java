package org.mesinfos.linkage.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.linkage.trained.TrainedModelFormat;

/**
 * Linkage of records of people under a model. The same records give the same clusters in any order. Immutable.
 *
 * <pre>{@code
 * List<PersonRecord> records = List.of(
 *         PersonRecord.withId("a1").givenNames("Claire").familyName("Martin").birthDate("1980-05-17").build(),
 *         PersonRecord.withId("b7").fullName("MARTIN CLAIRE").birthDate("17/05/1980").build());
 * List<List<String>> people = RecordLinker.withBuiltInModel().link(records).clusters();
 * }</pre>
 */
public final class RecordLinker {

    private final TrainedModel model;

    private RecordLinker(TrainedModel model) {
        this.model = model;
    }

    /**
     * Returns a linker with a model that is trained on records, without labels. Useful from a few thousand records on.
     *
     * @throws IllegalArgumentException if two records have the same id
     */
    public static RecordLinker trainedOn(Collection<PersonRecord> records) {
        PersonTable table = table(List.copyOf(records));
        return new RecordLinker(TrainedModel.train(table, new CandidatePairs(table)));
    }

    /**
     * Returns a linker with a model file, as written by {@code mesinfos identity train}. Requires
     * {@code mesinfos-identity} on the class path.
     *
     * @throws IOException if the file cannot be read or is not a valid model; the message names every fault
     */
    public static RecordLinker withModel(Path file) throws IOException {
        return new RecordLinker(TrainedModelFormat.installed().parse(file.toString(), Files.readString(file)));
    }

    /**
     * Returns a linker with the model that ships with Mesinfos, which was trained on invented French people. Requires
     * {@code mesinfos-identity} on the class path.
     *
     * @throws IOException if {@code mesinfos-identity} is not on the class path
     */
    public static RecordLinker withBuiltInModel() throws IOException {
        return new RecordLinker(TrainedModelFormat.installed().builtIn());
    }

    /**
     * Links records. All records are in memory, about two kilobytes each.
     *
     * @throws IllegalArgumentException if two records have the same id
     */
    public LinkedRecords link(Collection<PersonRecord> records) {
        List<PersonRecord> ordered = List.copyOf(records);
        PersonTable table = table(ordered);
        LinkageResult linked = model.linkage(table, new CandidatePairs(table)).link();
        return LinkedRecords.of(
                linked, row -> ordered.get(table.sourceIndex(row)).id());
    }

    private static PersonTable table(List<PersonRecord> records) {
        Set<String> ids = new HashSet<>();
        PersonTableBuilder builder = new PersonTableBuilder();
        for (PersonRecord each : records) {
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException("Two of the records have the same id");
            }
            builder.add(each.features(), PersonTable.GROUP_WITH_DUPLICATES);
        }
        return builder.build();
    }
}
