package org.mesinfos.pipelines.deliveries;

import java.time.ZoneId;
import java.util.Optional;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/** Files of a delivery as connectors see them. */
public final class SourceFiles {

    private SourceFiles() {}

    /** The bytes of a file and what is known of it. */
    public static SourceContent content(SourceFile file) {
        SourceContext context = new SourceContext(
                file.getOrganisation(),
                file.getDelivery(),
                file.getSha256(),
                lastPart(file.getName()),
                file.getMediaType(),
                file.getEncoding(),
                ZoneId.of(file.getZone()),
                file.getCountry(),
                Optional.ofNullable(file.getCustomer()));
        return new InboxContent(context, file.getUri(), file.getSize());
    }

    /** What the delivery means for earlier ones: its own word, else the connector's. */
    public static DeliveryMode mode(SourceFile file, ConnectorDescription connector) {
        return file.getMode() == null
                ? connector.deliveryMode()
                : DeliveryMode.valueOf(file.getMode().name());
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
