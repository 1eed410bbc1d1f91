package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.testkit.ConnectorContract;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.ParseResult;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/**
 * The records of samples meet invariants of their types. Expected records are written from the output of the mappings, so that they alone
 * cannot show a wrong mapping.
 */
class RecordInvariantsTest extends ConnectorContract {

    /** Connectors of formats in which a return is an entry of its own, with its reason. */
    private static final Set<String> RETURNS_AS_ENTRIES =
            Set.of("standard/camt.052", "standard/camt.053", "standard/camt.054", "standard/cfonb120");

    @Override
    protected ConnectorsUnderTest underTest() {
        return Catalogue.INSTANCE;
    }

    @TestFactory
    Stream<DynamicTest> recordsOfSamplesMeetTheInvariantsOfTheirTypes() {
        return eachSample(sample -> assertThat(ParseResult.of(sample.connector(), sample.content()).rows().stream()
                        .map(ParsedRow::record)
                        .flatMap(record -> faults(sample.connector().id(), record).stream()))
                .as("faults of the records of " + sample)
                .isEmpty());
    }

    private static List<String> faults(String connector, SpecificRecord record) {
        return record instanceof BankTransaction transaction ? faults(connector, transaction) : List.of();
    }

    private static List<String> faults(String connector, BankTransaction transaction) {
        List<String> faults = new ArrayList<>();
        if (transaction.getOriginalAmount() != null) {
            if (transaction.getOriginalCurrency() == null) {
                faults.add("an original amount without its currency");
            }
            if (transaction.getAmount() != null
                    && transaction.getOriginalAmount().signum()
                                    * transaction.getAmount().signum()
                            < 0) {
                faults.add("an original amount with the other sign than the amount");
            }
        }
        if (transaction.getReturnReason() != null
                && !RETURNS_AS_ENTRIES.contains(connector)
                && transaction.getStatus() != TransactionStatus.REJECTED
                && !Boolean.TRUE.equals(transaction.getReversal())) {
            faults.add("a reason of a return, but neither a rejected transaction nor a reversal");
        }
        return faults;
    }
}
