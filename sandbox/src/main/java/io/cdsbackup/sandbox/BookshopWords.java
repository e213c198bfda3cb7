package io.cdsbackup.sandbox;

import java.util.List;

/** The words that the bookshop is made of: Chinese, accents, quotes, backslashes and characters beyond the first plane. */
final class BookshopWords {

    static final List<String> CITIES =
            List.of("北京", "上海", "广州", "深圳", "杭州", "南京", "成都", "西安", "武汉", "厦门", "昆明", "香港", "台北", "新加坡");

    static final List<String> HOUSES = List.of("文艺出版社", "人文书局", "科技出版社", "青年书社", "大学出版社");

    static final List<String> PLACES =
            List.of("江南", "长安", "黄河", "雪山", "草原", "海岛", "胡同", "月亮", "沙漠", "竹林", "古镇", "运河", "边城", "旧车站", "图书馆", "天文台");

    static final List<String> THINGS =
            List.of("雨季", "故事", "灯火", "算法", "猫", "冬天", "数据库", "来信", "地图", "茶馆", "诗", "邮差", "秘密", "钟声", "夜航船", "备份 💾");

    static final List<String> TAGS = List.of("小说", "历史", "科普", "诗歌", "旅行", "计算机", "儿童", "美食", "café", "naïve");

    static final List<String> FAMILY_NAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "欧阳", "司徒", "𠮷", "林");

    static final List<String> GIVEN_NAMES =
            List.of("一鸣", "晓雨", "子涵", "思远", "若兰", "建国", "雪", "文博", "嘉怡", "海涛", "明月", "书瑶", "𬍛", "安");

    static final List<String> LATIN_NAMES = List.of(
            "Zoë O'Hara", "José Núñez", "Søren Ågård", "Łucja Żak", "Anna \"Ann\" Weiß", "Ivo Čapek", "Nguyễn Văn An");

    static final List<String> REMARKS = List.of(
            "一口气读完，意犹未尽。",
            "包装完好，物流很快 🚚",
            "It's a good read; the 3rd chapter isn't.",
            "路径写作 C:\\书\\新 才对。",
            "译得生动，\"信达雅\"都做到了。",
            "送给孩子的生日礼物 🎂👨‍👩‍👧",
            "百分之百（100%）推荐！",
            "老板人很好，下次还来 🙏",
            "Über alles Maß schön – très bien.",
            "字太小了；纸张也薄。");

    static final List<String> FACES = List.of("😀", "🥲", "👍🏽", "📖", "❤️", "🐼", "");

    static final List<String> STATES = List.of("已下单", "已付款", "已发货", "已完成", "已取消");

    private BookshopWords() {}
}
