package org.mesinfos.pipelines.cli.connector;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.terminal.ProgressLine;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.inspect.contract.ConnectorFolder;
import org.mesinfos.pipelines.inspect.contract.ContractResult;
import org.mesinfos.pipelines.inspect.contract.ContractSuite;
import org.mesinfos.pipelines.inspect.contract.SampleCoverage;
import org.mesinfos.pipelines.inspect.contract.SampleReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that runs the contract suite on mappings outside of the source tree. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the contract suite on the mappings of a folder, FOLDER/ORG/NAME.yaml. Their samples and expected"
                    + " records are in FOLDER/ORG/NAME/, or at the same path below --samples.",
            "Then it lists fields of the mappings for which the samples have no value: their names may be misspelt. It warns of"
                    + " natural keys without a delivered code, amounts without currency, and states and units in no fitting field.",
            "Exit status: 0 if every mapping keeps the contract, 1 otherwise, 2 if the folder has no mapping."
        })
final class TestConnectorsCommand implements Callable<Integer> {

    /** Property with which the contract suite writes expected records. It reads it once for each process. */
    private static final String EXPECTED_RECORDS = "mesinfos.goldens";

    @Parameters(paramLabel = "FOLDER", description = "Folder of mappings.")
    private Path folder;

    @Option(
            names = "--samples",
            paramLabel = "FOLDER",
            description = "Folder of samples. Default: that of the mappings.")
    private @Nullable Path samples;

    @Option(
            names = "--write-expected",
            description = {
                "Write the records that the mappings read as the expected records of the samples, in place of those that exist.",
                "Read them line by line: they are the proof that a mapping is right."
            })
    private boolean isWriting;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new InvalidUsageException("There is no folder " + folder + ".");
        }
        ConnectorFolder connectors = ConnectorFolder.of(folder, samples == null ? folder : samples);
        if (connectors.connectors().isEmpty()) {
            throw new InvalidUsageException("There is no mapping in " + folder + ", expected ORG/NAME.yaml.");
        }
        if (isWriting) {
            System.setProperty(EXPECTED_RECORDS, "regenerate");
        }
        List<ContractResult> results = ProgressLine.during("Testing", () -> ContractSuite.run(connectors));
        List<ContractResult> failures =
                results.stream().filter(result -> result.failure().isPresent()).toList();
        PrintWriter out = TerminalWriter.out(spec);
        for (ContractResult failed : failures) {
            out.println(failed.connector() + ": " + failed.requirement() + ": "
                    + failed.failure().orElseThrow());
        }
        for (Connector connector : connectors.connectors()) {
            List<AbsentSource> absent = SampleCoverage.absentSources(connectors, connector);
            if (!absent.isEmpty()) {
                out.println(connector.id() + ": fields of the mapping without a value in its samples:");
                absent.forEach(source -> out.println("  " + source));
            }
            SampleReview.warnings(connectors, connector)
                    .forEach(warning -> out.println(connector.id() + ": warning: " + warning));
        }
        int mappings = connectors.connectors().size();
        out.println(mappings + (mappings == 1 ? " mapping, " : " mappings, ") + results.size()
                + (results.size() == 1 ? " check, " : " checks, ") + failures.size() + " failed");
        out.flush();
        return failures.isEmpty() ? 0 : 1;
    }
}
