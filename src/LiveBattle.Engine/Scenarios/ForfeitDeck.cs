using System.Collections.Immutable;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// What the loser does when the scenario brings no deck of its own: small, harmless, done in a minute, in English and
/// Arabic. Nothing with drink, pain, exposure or humiliation. The digest of a battle holds the place of the card that is
/// drawn from all of them: another number of cards is another history.
/// </summary>
public static class ForfeitDeck
{
    // The Arabic names the action, which speaks to women and men alike.
    public static ImmutableArray<Forfeit> Default { get; } =
    [
        Card("Answer three questions that the audience chooses", "الإجابة عن ثلاثة أسئلة يختارها الجمهور"),
        Card("Sing one verse of a song the winner names", "غناء مقطع من أغنية يختارها الفائز"),
        Card("Speak in rhymes for one minute", "التحدث بكلام مسجوع لمدة دقيقة"),
        Card("Draw the winner's portrait in thirty seconds", "رسم صورة للفائز في ثلاثين ثانية"),
        Card("Tell a joke and keep a straight face", "إلقاء نكتة دون ضحك"),
        Card("Name ten countries in thirty seconds", "ذكر أسماء عشر دول في ثلاثين ثانية"),
        Card("Explain your hobby as if to a five-year-old", "شرح هواية مفضلة بكلام يفهمه طفل في الخامسة"),
        Card("Read the next five comments in a newsreader's voice", "قراءة التعليقات الخمسة التالية بصوت مذيع أخبار"),
        Card("Balance a book on your head for one minute", "حمل كتاب على الرأس دون أن يسقط لمدة دقيقة"),
        Card("Say the alphabet backwards as far as you can", "قول حروف الهجاء بالعكس إلى أبعد حد ممكن"),
        Card("Thank your three top supporters in a language you do not speak", "شكر أبرز ثلاثة داعمين بلغة غير مألوفة لك"),
        Card("Show the last thing you cooked, or describe it like a critic", "عرض آخر طبق من طبخك، أو وصفه على طريقة نقاد الطعام"),
        Card("Invent a commercial for a pencil", "ابتكار إعلان لقلم رصاص"),
        Card("Whisper everything for one minute", "الهمس بدل الكلام لمدة دقيقة"),
        Card("Teach the audience one useful thing you know", "تعليم الجمهور شيئًا مفيدًا"),
        Card("Tell the story of your day as a fairy tale", "سرد أحداث اليوم كأنها حكاية خيالية"),
        Card("Ask the audience a riddle and give them thirty seconds", "طرح لغز على الجمهور ومنحه ثلاثين ثانية للحل"),
        Card("Use a word that the audience picks in your next five sentences", "استعمال كلمة يختارها الجمهور في الجمل الخمس التالية"),
        Card("Ask the audience for a film and tell its plot in three sentences", "سؤال الجمهور عن فيلم ورواية قصته في ثلاث جمل"),
        Card("Ask the audience for a hobby of theirs and name three good things about it", "سؤال الجمهور عن هواية وذكر ثلاث مزايا لها"),
        Card("Say three things about your week, one of them invented, and let the audience find it", "قول ثلاثة أشياء عن أسبوعك، أحدها غير صحيح، ليكتشفه الجمهور"),
        Card("Answer a question of the audience with the title of a song", "الإجابة عن سؤال من الجمهور بعنوان أغنية"),
        Card("Ask the audience for advice and repeat the best of it", "طلب نصيحة من الجمهور وإعادة أفضلها"),
        Card("Praise one of two things for half a minute: the audience chooses which", "مدح أحد شيئين لنصف دقيقة، والجمهور يختار أيهما"),
    ];

    private static Forfeit Card(string english, string arabic) =>
        new(KeyValuePair.Create(Forfeit.MainLanguage, english), KeyValuePair.Create("ar", arabic));
}
