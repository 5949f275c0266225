using System.Collections;
using System.Text;
using QRCoder;

namespace LiveBattle.Server.Hosting;

/// <summary>A text as a QR code for a terminal: two modules to a character, which is as high as two are wide.</summary>
public static class QrCode
{
    private const char Both = '█';
    private const char Upper = '▀';
    private const char Lower = '▄';
    private const char Neither = ' ';

    /// <summary>
    /// The code's lines, of equal length, with the light margin that scanners need. What is drawn is dark: the lines
    /// are to be written black on white, whatever the terminal's colours are.
    /// </summary>
    public static IReadOnlyList<string> Draw(string text)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        List<BitArray> modules = code.ModuleMatrix;
        List<string> lines = [];
        for (int row = 0; row < modules.Count; row += 2)
        {
            StringBuilder line = new(modules.Count);
            for (int column = 0; column < modules.Count; column++)
            {
                bool below = row + 1 < modules.Count && modules[row + 1][column];
                line.Append((modules[row][column], below) switch
                {
                    (true, true) => Both,
                    (true, false) => Upper,
                    (false, true) => Lower,
                    _ => Neither,
                });
            }

            lines.Add(line.ToString());
        }

        return lines;
    }
}
