/** Files on the file systems that Beam knows, found and opened by their URIs whatever their names. */
package org.mesinfos.pipelines.remote;
