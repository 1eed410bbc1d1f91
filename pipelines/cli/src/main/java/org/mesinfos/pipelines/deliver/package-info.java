/** Manifests of deliveries, written for organisations. */
@NullMarked
package org.mesinfos.pipelines.deliver;

import org.jspecify.annotations.NullMarked;
