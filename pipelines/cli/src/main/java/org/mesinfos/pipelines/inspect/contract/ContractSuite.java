package org.mesinfos.pipelines.inspect.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.mesinfos.connectors.testkit.CompletenessContract;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.DamageContract;
import org.mesinfos.connectors.testkit.SampleContract;

/** The requirements that every connector meets on its samples, as far as they take no long files. */
public final class ContractSuite {

    private ContractSuite() {}

    /** Runs all checks, in the order of the requirements. */
    public static List<ContractResult> run(ConnectorsUnderTest underTest) {
        List<ContractResult> results = new ArrayList<>();
        requirements(underTest)
                .forEach((requirement, tests) -> tests.get().forEach(test -> {
                    results.add(new ContractResult(test.getDisplayName(), requirement, failure(test)));
                }));
        return results;
    }

    private static Optional<String> failure(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return Optional.empty();
        } catch (VirtualMachineError fatal) {
            throw fatal;
        } catch (Throwable failed) { // Assertions are errors, and a check may throw anything.
            return Optional.of(String.valueOf(failed.getMessage()).strip());
        }
    }

    private static Map<String, Supplier<Stream<DynamicTest>>> requirements(ConnectorsUnderTest underTest) {
        SampleContract sample = new SampleContract() {
            @Override
            protected ConnectorsUnderTest underTest() {
                return underTest;
            }
        };
        CompletenessContract completeness = new CompletenessContract() {
            @Override
            protected ConnectorsUnderTest underTest() {
                return underTest;
            }
        };
        DamageContract damage = new DamageContract() {
            @Override
            protected ConnectorsUnderTest underTest() {
                return underTest;
            }
        };
        Map<String, Supplier<Stream<DynamicTest>>> requirements = new LinkedHashMap<>();
        requirements.put("has a sample", sample::hasASample);
        requirements.put("is selected for its sample", sample::isSelectedForItsSample);
        requirements.put("declines other text", sample::declinesUnstructuredText);
        requirements.put("reads its sample as expected", sample::readsItsSampleAsExpected);
        requirements.put("reads the same records again", sample::isDeterministic);
        requirements.put("reads splits like the whole file", sample::readsSplitsAsTheWholeFile);
        requirements.put("gives complete records", sample::givesCompleteRecords);
        requirements.put("retains every delivered value", completeness::retainsEveryDeliveredValue);
        requirements.put("reads the rows of a truncated file", damage::readsRowsOfATruncatedFile);
        requirements.put("survives an empty file and noise", damage::survivesAnEmptyFileAndNoise);
        requirements.put("survives changed bytes", damage::survivesChangedBytes);
        requirements.put("gives no other records in another encoding", damage::givesNoOtherRecordsInAnotherEncoding);
        requirements.put(
                "gives no other records for reordered columns", damage::givesNoOtherRecordsForReorderedColumns);
        requirements.put("names no delivered value in rejections", damage::rejectionsContainNoDeliveredValue);
        return requirements;
    }
}
