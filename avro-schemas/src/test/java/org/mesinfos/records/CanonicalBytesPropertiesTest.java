package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.avro.specific.SpecificRecord;

/** Equal records have equal bytes, so that bytes can replace records in comparisons and hashes. */
class CanonicalBytesPropertiesTest {

    private final CanonicalCodec codec = new CanonicalCodec();

    @Property
    void encodesMapsIndependentlyOfInsertionOrder(
            @ForAll RecordType type, @ForAll Map<String, String> additional, @ForAll Random random) {
        List<String> keys = new ArrayList<>(additional.keySet());
        Collections.shuffle(keys, random);
        Map<String, String> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, additional.get(key)));

        assertThat(codec.encode(recordWith(type, shuffled)))
                .isEqualTo(codec.encode(recordWith(type, new HashMap<>(additional))));
    }

    @Property
    void encodesDecimalsIndependentlyOfTrailingZeros(
            @ForAll @BigRange(min = "-999999999999999", max = "999999999999999") @Scale(4) BigDecimal amount,
            @ForAll @IntRange(min = 4, max = 9) int scale) {
        BankTransaction transaction = (BankTransaction) recordWith(RecordType.BANK_TRANSACTION, Map.of());
        transaction.setAmount(amount);
        byte[] bytes = codec.encode(transaction);
        transaction.setAmount(amount.setScale(scale));

        assertThat(codec.encode(transaction)).isEqualTo(bytes);
        transaction.setAmount(amount.stripTrailingZeros());
        assertThat(codec.encode(transaction)).isEqualTo(bytes);
    }

    private static SpecificRecord recordWith(RecordType type, Map<String, String> additional) {
        SpecificRecord record = type.newRecord();
        Envelope.setOrganisation(record, "organisation");
        record.put(Envelope.ADDITIONAL, additional);
        return record;
    }
}
