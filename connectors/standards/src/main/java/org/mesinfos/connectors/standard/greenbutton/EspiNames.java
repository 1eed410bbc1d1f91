package org.mesinfos.connectors.standard.greenbutton;

import java.util.Set;

/** Names of the XML elements of ESPI, the schema of Green Button. */
final class EspiNames {

    static final String NAMESPACE = "http://naesb.org/espi";

    static final String FEED = "feed";
    static final String ENTRY = "entry";
    static final String CONTENT = "content";
    static final String LINK = "link";
    static final String RETAIL_CUSTOMER = "RetailCustomer";
    static final String CUSTOMER = "Customer";
    static final String USAGE_POINT = "UsagePoint";
    static final String METER_READING = "MeterReading";
    static final String READING_TYPE = "ReadingType";
    static final String INTERVAL_BLOCK = "IntervalBlock";
    static final String INTERVAL_READING = "IntervalReading";

    /** Elements with the totals of a billing period. The first name is from early versions. */
    static final Set<String> SUMMARIES = Set.of("ElectricPowerUsageSummary", "UsageSummary");

    /** Elements with which the content of an entry starts. */
    static final Set<String> RESOURCES = Set.of(USAGE_POINT, METER_READING, READING_TYPE, INTERVAL_BLOCK);

    private EspiNames() {}
}
