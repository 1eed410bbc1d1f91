package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.pipelines.elements.StatedNumber;
import org.mesinfos.pipelines.guard.StatedCustomer;

/** Encoding of stated customer numbers as elements of the pipeline. Stateless. */
public final class StatedNumbers {

    private StatedNumbers() {}

    static StatedNumber encode(StatedCustomer customer) {
        return new StatedNumber(
                customer.delivery(),
                customer.file(),
                customer.locator().page(),
                customer.locator().line(),
                customer.locator().path(),
                List.copyOf(customer.agreeing()),
                List.copyOf(customer.contradicting()));
    }

    /** Decodes a customer number that a worker found. */
    public static StatedCustomer decode(StatedNumber number) {
        return new StatedCustomer(
                number.getDelivery(),
                number.getFile(),
                new Locator(number.getPage(), number.getLine(), number.getPath()),
                new TreeSet<>(number.getAgreeing()),
                new TreeSet<>(number.getContradicting()));
    }
}
