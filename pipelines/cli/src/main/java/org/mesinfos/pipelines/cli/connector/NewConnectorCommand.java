package org.mesinfos.pipelines.cli.connector;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.IsolatedReader;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.PathContent;
import org.mesinfos.connectors.mapping.MappingSchema;
import org.mesinfos.connectors.mapping.proposal.MappingProposal;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.records.RecordType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that generates a mapping from a sample. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Generates a mapping from the header and values of a sample. It is valid as generated and can be refined.",
            "Writes ORG/NAME.yaml in the folder of --output."
        })
final class NewConnectorCommand implements Callable<Integer> {

    private static final Path CATALOGUE = Path.of("connectors/catalogue/src/main/resources/org/mesinfos/connectors");
    private static final Path OWN = Path.of("mappings");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9.-]*");

    /** Confidence in percent below which a reading for transactions is less likely than another record. */
    private static final int LEAST_CONFIDENCE = 60;

    private static final int LISTED_COLUMNS = 20;

    @Parameters(paramLabel = "ORG/NAME", description = "The new connector's identifier.")
    private String id;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "SAMPLE",
            description = "A file as the organisation delivers it.")
    private Path sample;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Folder of mappings. Default: mappings; in the source tree of Mesinfos, its catalogue.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!ID.matcher(id).matches()) {
            throw new InvalidUsageException("\"" + id + "\" is not an identifier, expected ORG/NAME in [a-z0-9-].");
        }
        if (!Files.isRegularFile(sample)) {
            throw new InvalidUsageException("There is no sample " + sample + ".");
        }
        Path folder = folder();
        Path mapping = folder.resolve(id + ".yaml");
        if (Files.exists(mapping)) {
            throw new InvalidUsageException(mapping + " already exists and is not overwritten.");
        }
        Optional<MappingProposal> columns = MappingProposal.of(sample);
        String yaml = yaml(columns);
        Files.createDirectories(mapping.getParent());
        Files.writeString(mapping, yaml);
        // The first line of the mapping names it, so that an editor completes and checks the mapping.
        Files.writeString(folder.resolve(MappingSchema.FILE_NAME), MappingSchema.json());
        PrintWriter out = TerminalWriter.out(spec);
        columns.flatMap(MappingProposal::lines)
                .ifPresent(lines -> out.println("Each record is one receipt, and " + lines + " its lines."));
        columns.map(MappingProposal::fit).filter(yaml::contains).ifPresent(fit -> out.println(fit + "."));
        if (folder.equals(CATALOGUE)) {
            out.println("Wrote " + mapping + ". Next: refine it, put the sample into sample-data/" + id + "/ and try");
            out.println("  mesinfos inspect " + sample + " --as " + id);
        } else {
            out.println("Wrote " + mapping + ". Next: refine it, name its folder in mesinfos.yaml (connectors: "
                    + folder + ") and try");
            out.println("  mesinfos inspect " + sample + " --as " + id + " --config mesinfos.yaml");
        }
        out.flush();
        return 0;
    }

    /** Returns the folder of --output, whose default becomes its value: a message about the folder then names the option. */
    private Path folder() {
        if (output == null) {
            output = Files.isDirectory(CATALOGUE) ? CATALOGUE : OWN;
        }
        return output;
    }

    /** Returns the mapping of a generic reader for transactions; otherwise a mapping derived from the column names. */
    private String yaml(Optional<MappingProposal> columns) throws IOException {
        if (columns.isPresent()
                && columns.get().isConclusive()
                && columns.get().type() != RecordType.BANK_TRANSACTION) {
            return columns.get().yaml(id);
        }
        Optional<String> proposal = proposedMapping();
        if (proposal.isEmpty() && columns.isEmpty()) {
            throw new InvalidUsageException("No columns were found in " + sample
                    + ": a mapping can be generated for JSON, XML, files with a row of column names, such as CSV, and account"
                    + " statements in PDF. For other PDF, start from an example in docs/pdf-mappings.md.");
        }
        if (proposal.isEmpty() && !columns.get().hasSeveralFields()) {
            throw new InvalidUsageException("No record type matches enough columns of " + sample
                    + ". It has the columns " + columnNames(columns.get())
                    + ". Choose one of mesinfos schemas, and write the mapping as in docs/write-a-connector.md.");
        }
        return proposal.orElseGet(() -> columns.get().yaml(id));
    }

    private static String columnNames(MappingProposal proposal) {
        List<String> names = proposal.columns();
        String listed = names.stream()
                .limit(LISTED_COLUMNS)
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        return names.size() > LISTED_COLUMNS ? listed + " and " + (names.size() - LISTED_COLUMNS) + " more" : listed;
    }

    /** Returns the mapping proposed by the generic reader with the highest confidence. */
    private Optional<String> proposedMapping() throws IOException {
        FilePreview preview =
                BufferedFilePreview.of(PathContent.scan(sample, FileOrigin.unknown()), PdfReader.isolated());
        return ConnectorRegistry.load().genericReaders().stream()
                .flatMap(fallback -> new IsolatedReader(fallback).propose(preview).stream())
                .filter(proposal -> proposal.confidence() >= LEAST_CONFIDENCE)
                .max(Comparator.comparingInt(GenericReader.Proposal::confidence))
                .flatMap(GenericReader.Proposal::mapping)
                .map(mapping -> mapping.yaml(id));
    }
}
