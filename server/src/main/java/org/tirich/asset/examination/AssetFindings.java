package org.tirich.asset.examination;

import java.util.List;
import org.springframework.stereotype.Service;
import org.tirich.asset.AssetId;

/// Read access to the findings of assets.
@Service
public class AssetFindings {

    private final FindingTable findings;

    AssetFindings(FindingTable findings) {
        this.findings = findings;
    }

    /// The findings of an asset, in order of detection.
    public List<AssetFinding> of(AssetId asset) {
        return findings.of(asset);
    }
}
