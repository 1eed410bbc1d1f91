import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runner of the tests of a package, except those of memory, which ends with status 1 at the first failure, or with 3 if
 * there is no test.
 */
class RunTests {

    public static void main(String[] arguments) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage(arguments[0]))
                                .filters(ClassNameFilter.excludeClassNamePatterns(".*AllocationTest"))
                                .build(),
                        summary,
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                                    result.getThrowable().ifPresent(failure -> System.out.println(test.getDisplayName()
                                            + ": " + failure));
                                    Runtime.getRuntime().halt(1);
                                }
                            }
                        });
        System.exit(summary.getSummary().getTestsSucceededCount() == 0 ? 3 : 0);
    }
}
