package org.mesinfos.pipelines.identity.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.linkage.api.PersonRecord;
import org.mesinfos.linkage.api.RecordLinker;

final class JsonModelFormatTest {

    private static final List<PersonRecord> RECORDS = List.of(
            PersonRecord.withId("a1")
                    .givenNames("Claire")
                    .familyName("Martin")
                    .birthDate("1980-05-17")
                    .email("claire.martin@example.org")
                    .build(),
            PersonRecord.withId("a2")
                    .givenNames("Hugo")
                    .familyName("Martin")
                    .birthDate("1952-11-02")
                    .build(),
            PersonRecord.withId("b7")
                    .fullName("MARTIN CLAIRE")
                    .birthDate("17/05/1980")
                    .email("Claire.Martin@example.org")
                    .build());

    @Test
    void givesTheLinkageLibraryTheBuiltInModel() throws IOException {
        assertThat(RecordLinker.withBuiltInModel().link(RECORDS).clusters())
                .containsExactly(List.of("a1", "b7"), List.of("a2"));
    }

    @Test
    void givesTheLinkageLibraryModelsOfFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), BuiltInModel.text());

        assertThat(RecordLinker.withModel(file).link(RECORDS).clusters())
                .containsExactly(List.of("a1", "b7"), List.of("a2"));
    }

    @Test
    void namesTheFaultOfAnInvalidModel(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), "{\"format\": \"other\", \"version\": 3}");

        assertThatIOException()
                .isThrownBy(() -> RecordLinker.withModel(file))
                .withMessageContaining("expected mesinfos-linkage-model");
    }
}
