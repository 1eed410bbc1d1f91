package org.mesinfos.pipelines.deliveries;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.intake.VerifiedContent;
import org.mesinfos.pipelines.rows.EncodedEnums;

/** Conversion of source files, the elements of the pipeline, to the types that connectors use. */
public final class SourceFileConversion {

    private SourceFileConversion() {}

    /**
     * Returns the content of a file, with its context. If the file is not the one that was hashed any more, reading fails
     * with an {@link java.io.IOException}.
     */
    public static SourceContent content(SourceFile file) {
        SourceContext context = new SourceContext(
                file.getOrganisation(),
                file.getDelivery(),
                file.getSha256(),
                fileName(file.getName()),
                file.getMediaType(),
                file.getEncoding(),
                ZoneId.of(file.getZone()),
                file.getCountry(),
                Optional.ofNullable(file.getCurrency()),
                Optional.ofNullable(file.getCustomer()),
                Optional.ofNullable(file.getAsOfDay())
                        .or(() -> Optional.ofNullable(file.getPeriodEndDay()))
                        .map(LocalDate::ofEpochDay));
        SourceContent content = new InboxFileContent(context, file.getUri(), file.getSize());
        return file.getChunks() == null ? content : VerifiedContent.of(content, file.getSha256(), file.getChunks());
    }

    /** Returns the mode of the delivery: the declared one, or else that of the connector. */
    public static DeliveryMode mode(SourceFile file, ConnectorDescription connector) {
        return file.getMode() == null ? connector.deliveryMode() : EncodedEnums.decode(file.getMode());
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
