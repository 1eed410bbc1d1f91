package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
final class SchemasCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RECORD",
            arity = "0..1",
            description = "Print the Avro schema of one record, such as BankTransaction.")
    private @Nullable String record;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Folder to which the page and every Avro schema are written.")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = TerminalWriter.out(spec);
        if (folder != null) {
            SchemaCatalogue.writeTo(folder);
            out.println("Schemas written to " + folder);
        } else if (record != null) {
            String name = record;
            Optional<RecordType> type = RecordType.ofSchemaName(name).or(() -> RecordType.ofFileName(name));
            if (type.isEmpty()) {
                throw new InvalidUsageException(
                        "There is no record \"" + record + "\". mesinfos schemas prints all of them.");
            }
            out.println(SchemaCatalogue.files().get(type.get().schemaName() + ".avsc"));
        } else {
            out.println(SchemaCatalogue.markdown());
        }
        out.flush();
        return 0;
    }
}
