package org.tirich.asset.examination;

import java.util.List;
import org.springframework.stereotype.Service;
import org.tirich.asset.AssetId;

/// What machines found in assets, for whoever decides about lessons.
@Service
public class AssetFindings {

    private final FindingTable findings;

    AssetFindings(FindingTable findings) {
        this.findings = findings;
    }

    /// In the order in which they were found.
    public List<AssetFinding> of(AssetId asset) {
        return findings.of(asset);
    }
}
