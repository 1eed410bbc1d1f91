package org.mesinfos.pipelines.cli.connector;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.mapping.MappingSchema;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.UnknownName;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.deliveries.DeliveryManifestSchema;
import org.mesinfos.pipelines.settings.SettingsSchema;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that prints or writes the documentation of the canonical records. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        description = "Prints the canonical records as documentation, or writes them to a folder.")
public final class SchemasCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RECORD",
            arity = "0..1",
            description = "Print the fields of one record, such as BankTransaction.")
    private @Nullable String record;

    @Option(names = "--avro", description = "Print the Avro schema of RECORD, with the fields that every record has.")
    private boolean avro;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Folder to which the page and every Avro schema are written.")
    private @Nullable Path folder;

    @Option(
            names = "--editor",
            paramLabel = "FOLDER",
            description = {
                "Folder to which the JSON Schemas of mappings, mesinfos.yaml and delivery.yaml are written.",
                "Editors complete and check these files with them."
            })
    private @Nullable Path editorFolder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = TerminalWriter.out(spec);
        if (avro && record == null) {
            throw new InvalidUsageException("--avro needs a RECORD, such as mesinfos schemas BankTransaction --avro.");
        }
        if (Stream.of(record, folder, editorFolder).filter(Objects::nonNull).count() > 1) {
            throw new InvalidUsageException("Name one of RECORD, --output and --editor.");
        }
        if (editorFolder != null) {
            Path target = Files.createDirectories(editorFolder);
            Files.writeString(target.resolve(MappingSchema.FILE_NAME), MappingSchema.json());
            Files.writeString(target.resolve(SettingsSchema.FILE_NAME), SettingsSchema.json());
            Files.writeString(target.resolve(DeliveryManifestSchema.FILE_NAME), DeliveryManifestSchema.json());
            out.println("Schemas for editors written to " + editorFolder);
        } else if (folder != null) {
            SchemaCatalogue.writeTo(folder);
            out.println("Schemas written to " + folder);
        } else if (record != null) {
            String name = record;
            Optional<RecordType> type = RecordType.ofSchemaName(name).or(() -> RecordType.ofFileName(name));
            if (type.isEmpty()) {
                List<String> names = Stream.of(RecordType.values())
                        .map(RecordType::schemaName)
                        .toList();
                throw UnknownName.of("record", record, names, "mesinfos schemas prints all of them.");
            }
            out.println(
                    avro
                            ? SchemaCatalogue.files().get(type.get().schemaName() + ".avsc")
                            : SchemaCatalogue.markdown(type.get()));
        } else {
            out.println(SchemaCatalogue.markdown());
        }
        out.flush();
        return 0;
    }
}
